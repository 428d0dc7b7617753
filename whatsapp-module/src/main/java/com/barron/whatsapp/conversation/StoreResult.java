package com.barron.whatsapp.conversation;

import com.barron.whatsapp.outbox.LeasedMessage;
import java.util.Optional;

/** The result of the statement that stores a message. */
public sealed interface StoreResult {
  /** Whether there is something to commit. */
  default boolean isWritten() {
    return this instanceof Done || this instanceof RateLimited;
  }

  /**
   * Everything is written.
   *
   * @param session as it is in the row now
   * @param leased the first reply, when its row was written as this node's to send
   */
  record Done(Session session, int replies, Optional<LeasedMessage> leased) implements StoreResult {
    /** Replies that wait for a claim. */
    public Done(Session session, int replies) {
      this(session, replies, Optional.empty());
    }
  }

  /** The message is remembered, and nothing else changed: the conversation stays as it was. */
  record RateLimited() implements StoreResult {}

  /** The message was taken in before. */
  record Duplicate() implements StoreResult {}

  /** Another message of the same conversation came first. */
  record Conflict() implements StoreResult {}
}
