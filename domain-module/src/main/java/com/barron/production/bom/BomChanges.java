package com.barron.production.bom;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;

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

  /**
   * Approves a request: the bill takes the new quantity.
   *
   * @throws NoSuchChangeException when the request does not exist
   * @throws ChangeRefusedException when it was decided before
   * @throws NoSuchComponentException when the bill no longer has the component
   */
  void approve(Reference change, PersonId by);

  /**
   * Rejects a request: the bill stays.
   *
   * @throws NoSuchChangeException when the request does not exist
   * @throws ChangeRefusedException when it was decided before
   */
  void reject(Reference change, PersonId by);
}
