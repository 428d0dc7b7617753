package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/**
 * The command to propose another quantity of a component.
 *
 * @param newQuantity pieces, 0 (leave it out) to 99,999
 * @param reason 1 to 500 characters
 */
public record SubmitChange(
    Reference bom, String partNumber, int newQuantity, String reason, PersonId requester) {
  /** The largest quantity that a change can ask for. */
  public static final int MOST = 99_999;

  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  public SubmitChange {
    bom.require(ReferenceKind.BOM);
    if (newQuantity < 0 || newQuantity > MOST) {
      throw new IllegalArgumentException("quantity out of range: " + newQuantity);
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " characters");
    }
  }
}
