package com.barron.production.sla;

import java.time.Duration;
import java.time.Instant;

/** Time from an instant to another; without length when that is not later. */
record Span(Instant from, Instant to) {
  Duration length() {
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** Without what lies before an instant. */
  Span since(Instant start) {
    return start.isAfter(from) ? new Span(start, to) : this;
  }

  /** With what follows up to an instant, if that is later. */
  Span until(Instant end) {
    return end.isAfter(to) ? new Span(from, end) : this;
  }

  /** The part that lies in another one. */
  Span within(Span other) {
    return new Span(other.from(), to.isBefore(other.to()) ? to : other.to()).since(from);
  }
}
