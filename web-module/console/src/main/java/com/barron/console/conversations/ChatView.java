package com.barron.console.conversations;

import com.barron.production.attachments.AttachmentView;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.conversation.TakeOver;
import com.barron.whatsapp.conversation.supervision.ConversationView;
import com.barron.whatsapp.media.message.MessageFile;
import com.barron.whatsapp.outbox.view.FailureReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conversation as a chat.
 *
 * @param files what the person sent to records, the latest first
 */
public record ChatView(
    ConversationView conversation, List<Message> messages, List<AttachmentView> files) {
  public ChatView {
    messages = List.copyOf(messages);
    files = List.copyOf(files);
  }

  /**
   * A message.
   *
   * @param text empty where there is none, or nobody may read it
   * @param files that came with it, where a person talked
   * @param status as the journal says it
   * @param failure why it did not arrive
   */
  public record Message(
      boolean fromPerson,
      String kind,
      String text,
      List<MessageFile> files,
      Instant at,
      String status,
      Optional<FailureReason> failure) {
    public Message {
      files = List.copyOf(files);
    }

    /** How far it got, as people know it from their phones. */
    public String tick() {
      return switch (status) {
        case "read", "delivered" -> "✓✓";
        case "sent", "queued" -> "✓";
        case "failed", "withdrawn" -> "✗";
        default -> "…";
      };
    }
  }

  /** Whether it is the reader who talks in it. */
  public boolean isTakenBy(PersonId reader) {
    return conversation.takeOver().map(TakeOver::by).filter(reader::equals).isPresent();
  }

  List<PersonId> people() {
    return Stream.concat(
            conversation.person().stream(), conversation.takeOver().map(TakeOver::by).stream())
        .toList();
  }
}
