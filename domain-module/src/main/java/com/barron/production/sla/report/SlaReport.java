package com.barron.production.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How many deadlines were met. */
@FunctionalInterface
public interface SlaReport {
  /**
   * The clocks that ended in a span of time, by week. One that was reopened counts where it ended
   * last, and as missed when it was overdue in its last cycle. One statement.
   */
  List<Week> byWeek(Instant from, Instant to, ZoneId zone);

  /** A week. @param begins its Monday */
  record Week(LocalDate begins, long met, long missed) {}
}
