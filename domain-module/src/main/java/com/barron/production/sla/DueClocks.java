package com.barron.production.sla;

import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Clocks with a fixed deadline, many at once: as {@link SlaClocks#startDue} and {@link
 * SlaClocks#moveDue} do for one. Each method is a statement or two, within the transaction of the
 * caller. The subjects are of one kind.
 */
public interface DueClocks {
  /** Starts clocks. */
  void start(Map<Reference, Instant> deadlines, Priority priority);

  /** Moves the deadlines of clocks, and starts those that are missing. */
  void move(Map<Reference, Instant> deadlines, Priority priority);

  /** Those of the subjects about which something was alarmed. */
  Set<Reference> alarmed(Collection<Reference> subjects);

  /** Removes clocks that alarmed about nothing, as if they had never been started. */
  void remove(Collection<Reference> subjects);
}
