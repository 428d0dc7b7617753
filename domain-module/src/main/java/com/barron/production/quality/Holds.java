package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;

/**
 * How people end the holds that defects cause. A hold is critical when its defect's severity {@link
 * Severity#needsTwoToRelease() is}: then one person asks and another one confirms, who did not
 * record the defect either and is {@link com.barron.production.people.AccessPolicy#areIndependent
 * independent} of the first.
 */
public interface Holds {
  /**
   * Releases a hold, asks for its release, or confirms what somebody else asked for.
   *
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   */
  ReleaseResult release(Reference defect, PersonId by);

  /**
   * Refuses a request to release a hold: the request ends, the hold stays, and it can be asked for
   * again.
   *
   * @param reason for whoever asked; may be empty
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   */
  RefusalResult refuse(Reference defect, PersonId by, String reason);

  /** The holds that wait for somebody, critical ones first, then the oldest. One statement. */
  List<HoldView> open(int most);

  /** The holds of an order, as {@link #open} tells them. One statement. */
  List<HoldView> of(Reference order);
}
