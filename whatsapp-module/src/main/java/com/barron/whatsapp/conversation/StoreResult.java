package com.barron.whatsapp.conversation;

/** What the writing statement says. */
public sealed interface StoreResult {
  /** Whether there is something to commit. */
  default boolean isWritten() {
    return this instanceof Done || this instanceof RateLimited;
  }

  /** Everything is written. @param session as it is in the row now */
  record Done(Session session, int replies) implements StoreResult {}

  /** The message is remembered, and nothing else changed: the conversation stays as it was. */
  record RateLimited() implements StoreResult {}

  /** The message was taken in before. */
  record Duplicate() implements StoreResult {}

  /** Another message of the same conversation came first. */
  record Conflict() implements StoreResult {}
}
