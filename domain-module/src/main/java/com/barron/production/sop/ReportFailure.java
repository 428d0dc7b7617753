package com.barron.production.sop;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.OptionalInt;

/**
 * The command to report that a step of a procedure's revision in force failed on an order.
 *
 * @param revision the one whose step was chosen; empty: whichever is in force
 * @param step the number of the step, from 1
 * @param what what was seen, 1 to 500 characters
 */
public record ReportFailure(
    Reference sop,
    OptionalInt revision,
    int step,
    Reference order,
    String what,
    PersonId reporter) {
  /** The longest description, in characters. */
  public static final int LONGEST = 500;

  public ReportFailure {
    sop.require(ReferenceKind.SOP);
    order.require(ReferenceKind.ORDER);
    if (what.isBlank() || what.length() > LONGEST) {
      throw new IllegalArgumentException("a description has 1 to " + LONGEST + " characters");
    }
  }
}
