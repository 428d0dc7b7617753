package com.barron.production.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * What is granted to a kind of subject at a priority, and when to warn: real time before the end.
 */
record SlaPolicy(Duration target, Duration warning, WorkingCalendar calendar) {

  /** Where a running clock stands. The deadline itself is too late. */
  SlaHealth health(Instant deadline, Instant at) {
    if (!at.isBefore(deadline)) {
      return SlaHealth.BREACHED;
    }
    return at.isAfter(deadline.minus(warning)) ? SlaHealth.WARNING : SlaHealth.ON_TRACK;
  }

  /** Where a clock that has ended stands. */
  static SlaHealth outcome(Instant deadline, Instant endedAt) {
    return endedAt.isBefore(deadline) ? SlaHealth.MET : SlaHealth.MISSED;
  }
}
