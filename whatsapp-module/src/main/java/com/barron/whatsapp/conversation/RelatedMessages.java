package com.barron.whatsapp.conversation;

import com.barron.production.audit.Undo;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.Recorded;
import com.barron.whatsapp.channel.InboundMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a message is about when it refers to another one: the subject of the message that it
 * quotes, or what the message recorded that was changed or deleted. Other messages cost nothing.
 */
@Singleton
public class RelatedMessages {
  /** More words than this say themselves what they are about. */
  private static final int SHORT = 40;

  private final RelatedMessageRepository rows;
  private final Undo undo;

  @Inject
  public RelatedMessages(RelatedMessageRepository rows, Undo undo) {
    this.rows = rows;
    this.undo = undo;
  }

  /** The content with what it is about. Takes part in the caller's transaction. */
  Content resolve(Content content, InboundMessage message, Session session) {
    if (!session.isStored()) {
      return content;
    }
    if (content instanceof Content.Text text) {
      return isOpen(text.text(), text.repliedTo())
          ? text.about(quoted(text.repliedTo(), message, session))
          : text;
    }
    if (content instanceof Content.Media media) {
      return isOpen(media.caption(), media.repliedTo())
          ? media.about(quoted(media.repliedTo(), message, session))
          : media;
    }
    if (content instanceof Content.Edit edit) {
      return new Content.Edit(
          edit.original(), edit.text(), recorded(edit.original(), message, session));
    }
    return content instanceof Content.Revoke revoke
        ? new Content.Revoke(revoke.original(), recorded(revoke.original(), message, session))
        : content;
  }

  /** Whether it quotes a message and does not say itself what it is about. */
  private static boolean isOpen(String text, String repliedTo) {
    return !repliedTo.isEmpty() && text.length() <= SHORT && Reference.allIn(text).isEmpty();
  }

  private List<Reference> quoted(String repliedTo, InboundMessage message, Session session) {
    return rows.subjects(message.from().channel(), repliedTo, session.id());
  }

  private Optional<Recorded> recorded(String original, InboundMessage message, Session session) {
    String correlation = CorrelationId.of(message.from().channel(), original);
    return rows.recorded(session.id(), correlation)
        .flatMap(record -> recorded(record, session.person().orElseThrow().id()));
  }

  private Optional<Recorded> recorded(Reference record, long person) {
    return switch (undo.of(record, new PersonId(person))) {
      case WITHDRAWN -> Optional.empty();
      case NEXT -> Optional.of(new Recorded(record, true));
      case STAYS -> Optional.of(new Recorded(record, false));
    };
  }
}
