package com.barron.production.openwork.acknowledgement;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * The alerts of subjects, as people answer them: implemented by whoever alerts people, and found by
 * the container. Takes part in the caller's transaction.
 */
public interface Alerts {
  /**
   * Somebody takes care of a subject: its open alerts end, and what waits to be sent is withdrawn.
   */
  AlertAcknowledgement acknowledge(Reference subject, PersonId by);

  /**
   * As {@link #acknowledge}, with a promise: when the time comes and the subject's clock still
   * runs, the alert goes on, one step further.
   */
  AlertAcknowledgement promise(Reference subject, PersonId by, Instant until);
}
