package com.barron.whatsapp.settings;

import java.time.Duration;

/**
 * How long things of a conversation last.
 *
 * @param nudgeAfter how long an open question rests before we ask once more; zero: never
 * @param endAfter how long it rests before its form is closed; zero: never
 * @param keepMessagesDays how long messages are kept, in days
 */
public record ConversationTimeouts(Duration nudgeAfter, Duration endAfter, int keepMessagesDays) {
  /** Unless something else is said. */
  public static final ConversationTimeouts USUAL =
      new ConversationTimeouts(Duration.ofMinutes(15), Duration.ofHours(2), 400);
}
