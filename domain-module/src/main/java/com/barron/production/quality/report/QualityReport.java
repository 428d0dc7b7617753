package com.barron.production.quality.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many defects there were, and what held orders. Each method is one statement. */
public interface QualityReport {
  /**
   * The defects that were recorded in a span of time and not withdrawn, the most frequent first.
   */
  List<DefectCount> defects(Instant from, Instant to, int most);

  /**
   * The holds that began in a span of time, by the type of their defect, the most frequent first.
   */
  List<HoldCount> holds(Instant from, Instant to, int most);

  /** How many of a type. @param type its name */
  record DefectCount(String type, long defects) {}

  /**
   * How many of a type.
   *
   * @param type the name of the defect's type; empty text where nothing else is known
   * @param open how many of them hold their order still
   * @param meanLength of those that ended
   */
  record HoldCount(String type, long holds, long open, Optional<Duration> meanLength) {}
}
