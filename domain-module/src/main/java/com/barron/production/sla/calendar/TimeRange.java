package com.barron.production.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** Time from an instant to another; without length when that is not later. */
record TimeRange(Instant from, Instant to) {
  Duration length() {
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Without what lies before an instant. */
  TimeRange since(Instant start) {
    return start.isAfter(from) ? new TimeRange(start, to) : this;
  }

  /** Without what lies after an instant. */
  TimeRange before(Instant end) {
    return end.isBefore(to) ? new TimeRange(from, end) : this;
  }

  /** With what follows up to an instant, if that is later. */
  TimeRange until(Instant end) {
    return end.isAfter(to) ? new TimeRange(from, end) : this;
  }

  /** The part that lies in another one. */
  TimeRange within(TimeRange other) {
    return new TimeRange(other.from(), to.isBefore(other.to()) ? to : other.to()).since(from);
  }
}
