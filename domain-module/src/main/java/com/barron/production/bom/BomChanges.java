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
   * Submits a change request.
   *
   * @return its reference
   * @throws NoSuchComponentException when the bill or its component does not exist
   */
  Reference submit(SubmitChange command);

  /** A request by its number. One statement. */
  Optional<ChangeView> change(Reference change);

  /**
   * The requests that nobody decided yet, the oldest first; without those of this person, who may
   * not decide them. One statement.
   */
  List<ChangeView> waiting(PersonId decider, int most);

  /**
   * Approves a request: the bill takes the new quantity.
   *
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   * @throws NoSuchChangeException when the request does not exist
   * @throws ChangeRefusedException when it was decided before, or the person proposed it
   * @throws NoSuchComponentException when the bill no longer has the component
   */
  void approve(Reference change, PersonId by);

  /**
   * Rejects a request: the bill stays.
   *
   * @param reason up to 500 characters; may be empty
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     it
   * @throws NoSuchChangeException when the request does not exist
   * @throws ChangeRefusedException when it was decided before, or the person proposed it
   */
  void reject(Reference change, PersonId by, String reason);
}
