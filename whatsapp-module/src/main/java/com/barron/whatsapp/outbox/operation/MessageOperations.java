package com.barron.whatsapp.outbox.operation;

import com.barron.production.people.PersonId;

/** For those who may {@code OPERATE}; each is a transaction of its own, with an audit row. */
public interface MessageOperations {
  /** Sends a dead message after all. @return false when there is none, or it was a secret */
  boolean redrive(long id, PersonId by);

  /** Sends a message to whoever asks. @return false when they cannot be reached */
  boolean sendTest(PersonId by);
}
