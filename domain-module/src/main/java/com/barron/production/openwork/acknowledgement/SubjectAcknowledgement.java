package com.barron.production.openwork.acknowledgement;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody takes care of a subject, alerted or not. Its open alerts end, whoever it belongs to;
 * what nobody takes care of is assigned to them; what is assigned stays with its assignee.
 */
public interface SubjectAcknowledgement {
  /** What people take care of. */
  Set<ReferenceKind> KINDS =
      Set.of(ReferenceKind.TICKET, ReferenceKind.ORDER, ReferenceKind.DEFECT);

  /**
   * Takes care of a subject of one of {@link #KINDS}.
   *
   * @param note what is said of it, or empty text; kept with a ticket, whoever has it
   */
  AcknowledgementResult acknowledge(Reference subject, PersonId by, String note);

  /**
   * The same, and says when it will be done. Nothing is promised unless the result {@linkplain
   * AcknowledgementResult#isAccepted is accepted}.
   *
   * @param note as with {@link #acknowledge}; in the audit of the promise, too
   */
  AcknowledgementResult promise(Reference subject, Instant until, PersonId by, String note);
}
