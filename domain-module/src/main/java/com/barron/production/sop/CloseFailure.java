package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/**
 * The command to close the failure of a step.
 *
 * @param measure what was done, 1 to 500 characters
 */
public record CloseFailure(Reference failure, String measure, PersonId by) {
  /** The longest description, in characters. */
  public static final int LONGEST = 500;

  public CloseFailure {
    failure.require(ReferenceKind.SOP_FAILURE);
    if (measure.isBlank() || measure.length() > LONGEST) {
      throw new IllegalArgumentException("a measure has 1 to " + LONGEST + " characters");
    }
  }
}
