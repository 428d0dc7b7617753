package com.barron.whatsapp.alerts.escalation;

import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.PlannedNotification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is stored of an alert after a decision.
 *
 * @param step the last step that was told
 * @param escalatesAt when the next step follows; empty while the alert rests, and when it is over
 * @param nextAt when it is looked at again
 */
record AlertUpdate(
    long id,
    AlertState state,
    int step,
    int round,
    Optional<Instant> escalatesAt,
    Optional<Instant> nextAt) {
  /**
   * The update that a decision leads to.
   *
   * @param told who was told, and with what outcome
   */
  static AlertUpdate of(Alert alert, EscalationDecision decision, List<PlannedNotification> told) {
    if (decision instanceof EscalationDecision.Tell tell) {
      return told(alert, tell, told);
    }
    if (decision instanceof EscalationDecision.Await await) {
      return sameStep(alert, alert.state(), Optional.of(await.until()), Optional.of(await.until()));
    }
    if (decision instanceof EscalationDecision.Rest rest) {
      return sameStep(alert, alert.state(), Optional.empty(), Optional.of(rest.until()));
    }
    if (decision instanceof EscalationDecision.GiveUp giveUp) {
      Optional<Instant> again = Optional.of(alert.now().plus(giveUp.interval()));
      return sameStep(alert, AlertState.EXHAUSTED, again, again);
    }
    return sameStep(alert, AlertState.OVER, Optional.empty(), Optional.empty());
  }

  private static AlertUpdate sameStep(
      Alert alert, AlertState state, Optional<Instant> escalatesAt, Optional<Instant> nextAt) {
    return new AlertUpdate(alert.id(), state, alert.step(), alert.round(), escalatesAt, nextAt);
  }

  /** Where nobody could be reached, the next step follows at once; after the end, in its time. */
  private static AlertUpdate told(
      Alert alert, EscalationDecision.Tell tell, List<PlannedNotification> told) {
    Optional<Instant> heard =
        told.stream()
            .filter(it -> it.outcome().isHeard())
            .map(it -> it.deliverAt().orElse(alert.now()))
            .min(Instant::compareTo);
    boolean isRepeat = tell.round() > 0;
    Optional<Instant> escalatesAt =
        (isRepeat && heard.isEmpty() ? Optional.of(alert.now()) : heard)
            .map(since -> since.plus(tell.patience()));
    return new AlertUpdate(
        alert.id(),
        isRepeat ? AlertState.EXHAUSTED : AlertState.OPEN,
        tell.step(),
        tell.round(),
        escalatesAt,
        escalatesAt.or(() -> Optional.of(alert.now())));
  }
}
