package com.barron.whatsapp.settings;

import java.time.Duration;

/**
 * When a conversation is idle, and how long its messages are kept.
 *
 * @param nudgeAfter time without an answer before the question is asked once more; zero: never
 * @param endAfter time without an answer before the form is closed; zero: never
 * @param keepMessagesDays how long messages are kept, in days
 * @param keepStrangersDays how long what strangers left is kept, in days
 */
public record ConversationTimeouts(
    Duration nudgeAfter, Duration endAfter, int keepMessagesDays, int keepStrangersDays) {
  /** The defaults. */
  public static final ConversationTimeouts USUAL =
      new ConversationTimeouts(Duration.ofMinutes(15), Duration.ofHours(2), 400, 30);
}
