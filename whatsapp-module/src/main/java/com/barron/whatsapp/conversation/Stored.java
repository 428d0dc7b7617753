package com.barron.whatsapp.conversation;

/** What the writing statement says. */
sealed interface Stored {
  /** Whether there is something to commit. */
  default boolean isWritten() {
    return this instanceof Done || this instanceof Kept;
  }

  /** Everything is written. @param session as it is in the row now */
  record Done(Session session, int replies) implements Stored {}

  /** The message is remembered, and nothing else changed: the conversation stays as it was. */
  record Kept() implements Stored {}

  /** The message was taken in before. */
  record Duplicate() implements Stored {}

  /** Another message of the same conversation came first. */
  record Conflict() implements Stored {}
}
