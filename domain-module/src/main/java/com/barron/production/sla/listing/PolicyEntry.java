package com.barron.production.sla.listing;

import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import java.time.Duration;

/**
 * What is granted to a kind of record at a priority.
 *
 * @param target working time until the deadline; of an order its due date counts instead
 * @param warning working time before the deadline at which a warning is due; shorter than the
 *     target
 * @param longPause how long a pause may take before somebody is told, by the clock on the wall
 * @param calendar the code of the calendar whose working time counts
 */
public record PolicyEntry(
    ReferenceKind kind,
    Priority priority,
    Duration target,
    Duration warning,
    Duration longPause,
    String calendar) {
  public PolicyEntry {
    if (warning.compareTo(target) >= 0) {
      throw new IllegalArgumentException("a warning comes after the start");
    }
  }
}
