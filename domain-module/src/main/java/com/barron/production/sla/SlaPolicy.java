package com.barron.production.sla;

import com.barron.production.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * What is granted to a kind of subject at a priority, and when to warn: both in the working time of
 * its calendar, so that a warning comes while there is somebody who can do something.
 *
 * @param longPause how long a pause may take before somebody is told, by the clock on the wall
 */
record SlaPolicy(Duration target, Duration warning, Duration longPause, WorkingCalendar calendar) {

  /** The health of a running clock. The deadline itself is too late. */
  SlaHealth health(Instant deadline, Instant at) {
    if (!at.isBefore(deadline)) {
      return SlaHealth.BREACHED;
    }
    return at.isAfter(warningAt(deadline)) ? SlaHealth.WARNING : SlaHealth.ON_TRACK;
  }

  Instant warningAt(Instant deadline) {
    return calendar.subtract(deadline, warning);
  }

  /** The same, with another target in the working time of another calendar. */
  SlaPolicy with(Duration otherTarget, WorkingCalendar otherCalendar) {
    return new SlaPolicy(otherTarget, warning, longPause, otherCalendar);
  }

  /** The health of a clock that has ended. */
  static SlaHealth outcome(Instant deadline, Instant endedAt) {
    return endedAt.isBefore(deadline) ? SlaHealth.MET : SlaHealth.MISSED;
  }
}
