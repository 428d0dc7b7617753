package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Takes back what somebody did to one record, whatever they did to others since. */
@FunctionalInterface
public interface RecordUndo {
  /**
   * Takes back the last thing that a person did to a record and did not take back yet, as {@link
   * Undo#undo} does with the last thing of all.
   */
  UndoResult undo(Reference record, PersonId by);
}
