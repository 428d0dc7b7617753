package com.barron.whatsapp.alerts;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert that this transaction holds.
 *
 * @param round 0 on the way up the policy, and one more with each repeat after its end
 * @param escalatesAt until when those who were told may acknowledge; empty: they were not, or the
 *     clock rested meanwhile
 * @param now by the database's clock, the same for all that were taken together
 */
public record Alert(
    long id,
    Reference subject,
    SlaAlarm.Kind kind,
    Priority priority,
    AlertState state,
    int step,
    int round,
    Optional<Instant> escalatesAt,
    AlertValidity alertValidity,
    Instant now) {
  public boolean isBreach() {
    return kind == SlaAlarm.Kind.BREACH;
  }

  /**
   * Whether it may wake somebody: what is of low priority can wait, and so can the repeat of what
   * is not of high priority.
   */
  public boolean mayWake(boolean isRepeat) {
    return switch (priority) {
      case HIGH -> true;
      case MEDIUM -> isBreach() && !isRepeat;
      case LOW -> false;
    };
  }

  /** Whether those who were told have had their time. */
  public boolean isWaitOver() {
    return escalatesAt.isPresent() && !now.isBefore(escalatesAt.get());
  }
}
