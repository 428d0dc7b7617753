package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Duration;

/** Takes back what somebody did by mistake. */
public interface Undo {
  /** How long a record can be withdrawn. */
  Duration WITHIN = Duration.ofMinutes(5);

  /**
   * Takes back the last thing that a person did and did not take back yet: withdraws a record, with
   * what it caused and the files that were added to it since, or does undone what a {@link
   * Reversal} takes back, such as the end of a ticket. Anything else cannot be taken back. What was
   * done before is left alone, also when the last thing cannot be taken back.
   */
  UndoResult undo(PersonId by);

  /** What undo would do to a record that the person made. */
  UndoPreview of(Reference record, PersonId by);
}
