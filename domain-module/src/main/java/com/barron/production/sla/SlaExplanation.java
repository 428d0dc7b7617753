package com.barron.production.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The reasons of a deadline: what the policy grants, when time counted, and what is left.
 *
 * @param calendar the name of the working-time calendar
 * @param elapsed working time counted so far
 * @param intervals when time counted, in order
 * @param pauses when it did not, in order
 * @param zone the calendar's zone, in which the plant reads its clocks
 * @param due the fixed date that is the deadline, as an order's; empty: the deadline is derived
 * @param warningAt when the warning is due, or was
 */
public record SlaExplanation(
    SlaView status,
    String calendar,
    Duration elapsed,
    List<Interval> intervals,
    List<Pause> pauses,
    ZoneId zone,
    Optional<Instant> due,
    Instant warningAt) {
  public SlaExplanation {
    intervals = List.copyOf(intervals);
    pauses = List.copyOf(pauses);
  }

  /**
   * Working time of the policy's target that is left, or of a fixed date real time; never below
   * zero.
   */
  public Duration left() {
    Duration left = due.isPresent() ? status.remaining() : status.target().minus(elapsed);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * An interval in which the clock ran.
   *
   * @param to empty while it still runs
   * @param endedBy why it ended, for example {@code waiting for parts}
   */
  public record Interval(Instant from, Optional<Instant> to, Optional<String> endedBy) {}

  /**
   * An interval in which the clock was paused.
   *
   * @param to empty while it is paused
   * @param reason for example {@code waiting for parts}
   */
  public record Pause(Instant from, Optional<Instant> to, String reason) {}
}
