package com.barron.whatsapp.alerts;

import com.barron.production.sla.SlaAlarm;
import java.time.Instant;
import java.util.Optional;

/** Whether an alert still holds when it is processed. */
public sealed interface AlertValidity {
  /** It is. @param deadline as the clock says it now */
  record True(Instant deadline) implements AlertValidity {}

  /** The clock was moved; it becomes true then if nothing else changes. */
  record NotDueYet(Instant until) implements AlertValidity {}

  /** The clock does not run. */
  record Paused() implements AlertValidity {}

  /** It will not be true again. */
  record Over() implements AlertValidity {}

  /**
   * Reads the clock.
   *
   * @param ofThisCycle whether the clock exists, has not ended, and runs in the alert's cycle
   * @param warnAt empty while the clock does not run, as is {@code breachAt}
   */
  static AlertValidity of(
      SlaAlarm.Kind kind,
      boolean ofThisCycle,
      Optional<Instant> warnAt,
      Optional<Instant> breachAt,
      Instant now) {
    if (!ofThisCycle) {
      return new Over();
    }
    if (warnAt.isEmpty() || breachAt.isEmpty()) {
      return new Paused();
    }
    Instant deadline = breachAt.get();
    boolean isBreached = !now.isBefore(deadline);
    if (kind == SlaAlarm.Kind.BREACH) {
      return isBreached ? new True(deadline) : new NotDueYet(deadline);
    }
    if (isBreached) {
      return new Over();
    }
    return now.isBefore(warnAt.get()) ? new NotDueYet(warnAt.get()) : new True(deadline);
  }
}
