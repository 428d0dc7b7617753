package com.barron.whatsapp.conversation;

/** What the writing statement says. */
sealed interface Stored {
  /** Everything is written. @param session as it is in the row now */
  record Done(Session session, int replies) implements Stored {}

  /** The message was taken in before. */
  record Duplicate() implements Stored {}

  /** Another message of the same conversation came first. */
  record Conflict() implements Stored {}
}
