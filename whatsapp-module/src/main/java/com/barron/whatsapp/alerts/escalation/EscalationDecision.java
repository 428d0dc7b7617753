package com.barron.whatsapp.alerts.escalation;

import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.alerts.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be done with an alert now. */
sealed interface EscalationDecision {
  /** It is over. */
  record End() implements EscalationDecision {}

  /** It is not true at the moment: what waits to be sent is taken back. */
  record Rest(Instant until) implements EscalationDecision {}

  /** Those who were told still have time. */
  record Await(Instant until) implements EscalationDecision {}

  /**
   * People are told.
   *
   * @param round above 0 when the end of the policy is told again
   * @param patience how long they have
   */
  record Tell(int step, int round, List<Recipient> recipients, Instant deadline, Duration patience)
      implements EscalationDecision {
    PlannedNotification planned(Alert alert, Recipient recipient) {
      return new PlannedNotification(
          alert,
          recipient.staffMember(),
          round,
          step,
          deadline,
          recipient.deliverAt(),
          Optional.empty());
    }
  }

  /** There is nobody to tell; to be tried again after the interval. */
  record GiveUp(Duration interval) implements EscalationDecision {}
}
