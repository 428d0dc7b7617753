package com.barron.production.quality.handling;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/** How people work on defects until they are closed. */
public interface DefectHandling {
  /**
   * Somebody takes care of an open defect that nobody takes care of yet; otherwise nothing changes.
   *
   * @return who takes care of it now; empty when it is over, or there is none
   */
  Optional<PersonId> acknowledge(Reference defect, PersonId by);

  /**
   * Closes a defect with a disposition: its clock ends, and so does the hold that it caused. A
   * defect that blocks its order is closed by whoever may release its hold, by the rules of {@link
   * com.barron.production.quality.Holds}: for a critical one, one person asks and another confirms
   * the same disposition, by this command or by releasing the hold.
   *
   * @throws com.barron.production.people.NotAllowedException when the person's role does not allow
   *     to close defects
   */
  CloseResult close(CloseDefect command);
}
