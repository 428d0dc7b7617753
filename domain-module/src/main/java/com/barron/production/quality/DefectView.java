package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * A defect as others see it.
 *
 * @param type the English name of its type
 * @param holdsOrder whether its order is on hold because of it
 * @param releaseAskedBy who asked for the release of the hold, while a second person has to confirm
 * @param blocking whether it puts its order on hold, unless the order had ended
 * @param assignee who takes care of it
 * @param decision what becomes of the parts: decided, or asked for while a second person has to
 *     confirm; empty when its hold was released without one
 */
public record DefectView(
    Reference number,
    Reference order,
    String type,
    Severity severity,
    DefectStatus status,
    PersonId reporter,
    Instant recordedAt,
    boolean holdsOrder,
    Optional<PersonId> releaseAskedBy,
    boolean blocking,
    Optional<PersonId> assignee,
    Optional<Decision> decision) {
  /**
   * What somebody decided about the parts.
   *
   * @param note why, in their words
   */
  public record Decision(Disposition disposition, String note, PersonId by) {}
}
