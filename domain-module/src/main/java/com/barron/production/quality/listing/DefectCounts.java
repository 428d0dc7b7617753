package com.barron.production.quality.listing;

import java.time.Instant;
import java.util.List;

/** How many defects there were. */
@FunctionalInterface
public interface DefectCounts {
  /**
   * By their type, the most first; those that were withdrawn are left out. One statement.
   *
   * @param since recorded then or later
   */
  List<TypeCount> byType(Instant since);

  /**
   * How many of a type.
   *
   * @param type its English name
   */
  record TypeCount(String code, String type, int defects) {}
}
