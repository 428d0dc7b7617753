package com.barron.production.audit;

import com.barron.production.people.PersonId;
import java.time.Duration;

/** Takes back what somebody did by mistake. */
@FunctionalInterface
public interface Undo {
  /** How long a record can be withdrawn. */
  Duration WITHIN = Duration.ofMinutes(5);

  /**
   * Withdraws the last record that a person made and did not withdraw yet, with what it caused. The
   * one before is left alone, also when the last one cannot be withdrawn.
   */
  UndoResult undo(PersonId by);
}
