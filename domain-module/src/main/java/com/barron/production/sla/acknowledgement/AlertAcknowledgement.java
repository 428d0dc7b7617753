package com.barron.production.sla.acknowledgement;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** Ends alerts of a subject: implemented by whoever alerts people. Found by the container. */
public interface AlertAcknowledgement {
  /**
   * @return whether its alerts are theirs, from now on or since before
   */
  boolean acknowledge(Reference subject, PersonId by);

  /** The same until a time; then its alerts go on. */
  boolean promise(Reference subject, PersonId by, Instant until);
}
