package com.barron.production.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The reasons of a deadline: what the policy grants, when time counted, and what is left.
 *
 * @param calendar the name of the working-time calendar
 * @param elapsed working time counted so far
 * @param intervals when time counted, in order
 */
public record SlaExplanation(
    SlaView status, String calendar, Duration elapsed, List<Interval> intervals) {
  public SlaExplanation {
    intervals = List.copyOf(intervals);
  }

  /**
   * A stretch in which the clock ran.
   *
   * @param to empty while it still runs
   * @param endedBy why it ended, for example {@code waiting for parts}
   */
  public record Interval(Instant from, Optional<Instant> to, Optional<String> endedBy) {}
}
