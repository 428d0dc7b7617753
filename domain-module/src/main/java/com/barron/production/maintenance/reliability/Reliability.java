package com.barron.production.maintenance.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a machine failed in a span of time, and how long repairs took.
 *
 * <p>A failure is a ticket that was opened in the span and was not withdrawn; whoever has the same
 * trouble joins it and makes no second one, and one that was reopened stays one. A repair takes
 * from the opening of a ticket to its last resolution. All times are by the clock on the wall: also
 * nights, holidays and pauses for parts, because the machine stands then as well. A machine is down
 * while a ticket on it is open, and once however many are.
 *
 * @param since from when the machine was watched: the beginning of the span, or its first ticket if
 *     that is later
 * @param failures how many there were
 * @param repairs how many tickets were resolved in the span
 * @param repairing how long these repairs took, in all
 * @param down how long the machine was down
 */
public record Reliability(
    Instant since, Instant until, int failures, int repairs, Duration repairing, Duration down) {

  /** The mean time to repair; empty when nothing was repaired. */
  public Optional<Duration> meanTimeToRepair() {
    return repairs == 0 ? Optional.empty() : Optional.of(repairing.dividedBy(repairs));
  }

  /** The mean time between failures: what it was not down, by failure; empty without a failure. */
  public Optional<Duration> meanTimeBetweenFailures() {
    return failures == 0
        ? Optional.empty()
        : Optional.of(Duration.between(since, until).minus(down).dividedBy(failures));
  }
}
