package com.barron.whatsapp.alerts;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** The alerts of subjects, as people answer them. Takes part in the caller's transaction. */
public interface Alerts {
  /**
   * Somebody takes care of a subject: its open alerts end, and what waits to be sent is withdrawn.
   */
  Acknowledgement acknowledge(Reference subject, PersonId by);

  /**
   * As {@link #acknowledge}, with a promise: when the time comes and the subject's clock still
   * runs, the alert goes on, one step further.
   */
  Acknowledgement promise(Reference subject, PersonId by, Instant until);
}
