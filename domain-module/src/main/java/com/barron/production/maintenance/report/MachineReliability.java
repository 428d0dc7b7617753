package com.barron.production.maintenance.report;

import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often machines fail, and how long a repair takes. */
@FunctionalInterface
public interface MachineReliability {
  /**
   * The machines that failed or were repaired in a span of time, those with the most failures
   * first. One statement.
   */
  List<MachineFigures> worst(Instant from, Instant to, int most);

  /**
   * A machine's figures.
   *
   * <p>A failure is a ticket that was opened in the span and not withdrawn. A repair takes from the
   * opening of a ticket to its resolution, by the clock on the wall. A machine is down while a
   * ticket on it is open, and once however many are; it is watched since its first ticket.
   *
   * @param meanTimeToRepair empty when nothing was repaired
   * @param meanTimeBetweenFailures what it was not down, by failure; empty without a failure
   */
  record MachineFigures(
      Reference machine,
      String name,
      int failures,
      int repairs,
      Optional<Duration> meanTimeToRepair,
      Optional<Duration> meanTimeBetweenFailures) {}
}
