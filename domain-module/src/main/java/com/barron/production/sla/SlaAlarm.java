package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * A clock has come to its warning time or to its deadline. Raised at most once for each subject,
 * kind and cycle.
 *
 * @param cycle 1, and one more after each reopening of the clock
 * @param deadline as it was when the alarm was raised
 */
public record SlaAlarm(
    Reference subject, Kind kind, int cycle, Priority priority, Instant deadline) {
  /** What it says. */
  public enum Kind {
    /** The deadline is near. */
    WARNING,
    /** The deadline has passed. */
    BREACH
  }
}
