package com.barron.production.sla.acknowledgement;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** Acknowledges orders and defects that have a clock; tickets have steps of their own. */
public interface SubjectAcknowledgement {
  /** Takes over what people were alerted of. */
  AcknowledgementResult acknowledge(Reference subject, PersonId by);

  /**
   * Says when it will be done; takes over what people were alerted of.
   *
   * @param note what is said of it, or empty text
   * @param isTheirs whether it is theirs already, alerted or not
   */
  AcknowledgementResult promise(
      Reference subject, Instant until, PersonId by, String note, boolean isTheirs);
}
