package com.barron.whatsapp.conversation.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Conversations, who wrote last first.
 *
 * @param next behind which the next ones are; empty: these were the last
 */
public record ConversationPage(List<ConversationView> conversations, Optional<Key> next) {
  public ConversationPage {
    conversations = List.copyOf(conversations);
  }

  /** The position of a conversation in the list. @param heardAt to the microsecond */
  public record Key(Instant heardAt, long id) {}
}
