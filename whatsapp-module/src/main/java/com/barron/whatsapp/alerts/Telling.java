package com.barron.whatsapp.alerts;

import com.barron.production.people.StaffMember;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody is told of an alert: a notice in the making.
 *
 * @param deadline as the clock says it now
 * @param deliverAt empty: now
 * @param outboxId the message that tells it, when it left at once and the person can be reached
 */
record Telling(
    Alert alert,
    StaffMember to,
    int round,
    int step,
    Instant deadline,
    Optional<Instant> deliverAt,
    Optional<Long> outboxId) {
  static Telling of(Alert alert, Move.Tell tell, Recipient recipient) {
    return new Telling(
        alert,
        recipient.staffMember(),
        tell.round(),
        tell.step(),
        tell.deadline(),
        recipient.deliverAt(),
        Optional.empty());
  }

  Telling by(Optional<Long> message) {
    return new Telling(alert, to, round, step, deadline, deliverAt, message);
  }

  boolean isNow() {
    return deliverAt.isEmpty();
  }

  Outcome outcome() {
    if (!isNow()) {
      return Outcome.DIGEST;
    }
    return outboxId.isPresent() ? Outcome.SENT_TO_OUTBOX : Outcome.UNREACHABLE;
  }
}
