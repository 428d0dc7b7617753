package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Optional;

/** Bills of material and the requests to change them. */
public interface BomChanges {
  /** The bill with its components, or close matches. One statement. */
  Match<BomView> find(Reference bom);

  /**
   * Submits a change request; refused when the bill does not have the component, has it in this
   * quantity already, or in a unit with fewer decimals.
   */
  SubmitResult submit(SubmitChange command);

  /** A request by its number. One statement. */
  Optional<ChangeView> change(Reference change);

  /** A request with whoever decided it, or close matches. One statement. */
  Match<ChangeDetails> details(Reference change);

  /**
   * The requests that nobody decided yet, the oldest first; without those of this person, who may
   * not decide them. One statement.
   */
  List<ChangeView> waiting(PersonId decider, int most);

  /**
   * Approves a request: the bill takes the new quantity. Refused when the request was decided
   * before, the person proposed it, or the bill no longer has the component in the quantity that
   * the request names: whoever proposed it did not know of the change since. Refused as well when
   * proposer and decider are not {@link com.barron.production.people.AccessPolicy#areIndependent
   * independent}.
   *
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   */
  DecisionResult approve(Reference change, PersonId by);

  /**
   * Rejects a request: the bill stays. Refused when the request was decided before, the person
   * proposed it, or the reason is too long.
   *
   * @param reason up to {@link SubmitChange#LONGEST_REASON} characters; may be empty
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   */
  DecisionResult reject(Reference change, PersonId by, String reason);
}
