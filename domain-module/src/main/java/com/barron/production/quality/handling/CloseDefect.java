package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.quality.Disposition;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/**
 * The command to close a defect.
 *
 * @param note why, 1 to 500 characters
 */
public record CloseDefect(Reference defect, Disposition disposition, String note, PersonId by) {
  /** The longest note, in characters. */
  public static final int LONGEST = 500;

  public CloseDefect {
    defect.require(ReferenceKind.DEFECT);
    if (note.isBlank() || note.length() > LONGEST) {
      throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
    }
  }
}
