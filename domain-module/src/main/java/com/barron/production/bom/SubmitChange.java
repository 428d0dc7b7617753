package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/**
 * The command to propose another quantity of a component.
 *
 * @param newQuantity 0 leaves the component out
 * @param reason 1 to 500 characters
 */
public record SubmitChange(
    Reference bom, String partNumber, Quantity newQuantity, String reason, PersonId requester) {
  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  public SubmitChange {
    bom.require(ReferenceKind.BOM);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
    }
  }
}
