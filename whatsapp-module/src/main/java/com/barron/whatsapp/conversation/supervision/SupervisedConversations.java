package com.barron.whatsapp.conversation.supervision;

import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.Speaker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows conversations as they are, without a lock. */
@Singleton
class SupervisedConversations {
  private static final int MOST = 200;

  /** In which a person may be written to freely, since they wrote last. */
  private static final Duration WINDOW = Duration.ofHours(24);

  private final SupervisedConversationRepository rows;
  private final Chat chat;

  @Inject
  SupervisedConversations(SupervisedConversationRepository rows, Chat chat) {
    this.rows = rows;
    this.chat = chat;
  }

  /** As {@link Conversations#list}. */
  ConversationPage list(
      ConversationFilter filter, String name, Optional<ConversationPage.Key> after, int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most is 1 to " + MOST);
    }
    List<SupervisedConversationRepository.Listed> found = rows.list(filter, name, after, most + 1);
    List<ConversationView> shown = found.stream().limit(most).map(this::view).toList();
    return new ConversationPage(
        shown,
        found.size() > most ? Optional.of(key(shown.get(shown.size() - 1))) : Optional.empty());
  }

  Optional<ConversationView> find(long id) {
    return rows.find(id).map(this::view);
  }

  private static ConversationPage.Key key(ConversationView last) {
    return new ConversationPage.Key(last.heardAt().orElse(Instant.EPOCH), last.id());
  }

  private ConversationView view(SupervisedConversationRepository.Listed found) {
    LockedConversation conversation = found.conversation();
    Session session = conversation.session();
    return new ConversationView(
        session.id(),
        conversation.identity(),
        session.speaker().map(Speaker::person),
        session.language(),
        chat.openQuestion(session.state()),
        found.heardAt(),
        found.heardAt().filter(any -> conversation.reachable()).map(at -> at.plus(WINDOW)),
        found.owed(),
        session.takeOver().filter(it -> it.isOn(conversation.now())));
  }
}
