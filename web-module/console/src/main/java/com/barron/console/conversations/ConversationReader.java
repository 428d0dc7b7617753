package com.barron.console.conversations;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.FilesOfPerson;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.conversation.supervision.ConversationView;
import com.barron.whatsapp.conversation.supervision.Conversations;
import com.barron.whatsapp.journal.Journal;
import com.barron.whatsapp.media.message.MessageFile;
import com.barron.whatsapp.media.message.MessageFiles;
import com.barron.whatsapp.outbox.view.FailureReason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a conversation as a chat: four statements. */
@Singleton
class ConversationReader {
  private static final int MOST_MESSAGES = 100;
  private static final int MOST_FILES = 12;
  private static final String SECRET = "SECRET";

  private final Conversations conversations;
  private final Journal journal;
  private final FilesOfPerson filesOfPerson;
  private final MessageFiles messageFiles;
  private final Channels channels;

  @Inject
  public ConversationReader(
      Conversations conversations,
      Journal journal,
      FilesOfPerson filesOfPerson,
      MessageFiles messageFiles,
      Channels channels) {
    this.conversations = conversations;
    this.journal = journal;
    this.filesOfPerson = filesOfPerson;
    this.messageFiles = messageFiles;
    this.channels = channels;
  }

  ChatView read(long id) {
    ConversationView conversation = conversations.find(id).orElseThrow(NotFoundException::new);
    String channel = conversation.identity().channel();
    Map<String, List<MessageFile>> sent =
        messageFiles.of(id).stream().collect(Collectors.groupingBy(MessageFile::correlation));
    List<ChatView.Message> messages =
        journal.since(conversation.identity(), 0, MOST_MESSAGES).stream()
            .map(entry -> message(entry, channel, sent))
            .toList();
    List<AttachmentView> files =
        conversation
            .person()
            .map(person -> filesOfPerson.sentBy(person, MOST_FILES))
            .orElse(List.of());
    return new ChatView(conversation, messages, files);
  }

  /**
   * What the page needs.
   *
   * @param typed what was typed and not sent, or empty text
   */
  Map<String, Object> model(Pages pages, Page page, ChatView chat, String typed) {
    Map<String, Object> model =
        new HashMap<>(pages.versioned("conversation-part", page, Map.of("chat", chat)));
    model.put("typed", typed);
    model.put("form", UUID.randomUUID().toString());
    return model;
  }

  /** A secret is for the person alone, also while it is on its way. */
  private ChatView.Message message(
      Journal.Entry entry, String channel, Map<String, List<MessageFile>> sent) {
    Optional<FailureReason> failure =
        entry.status().equals("failed")
            ? Optional.of(FailureReason.of(channels, channel, entry.errorCode()))
            : Optional.empty();
    return new ChatView.Message(
        entry.fromPerson(),
        entry.kind(),
        entry.kind().equals(SECRET) ? "🔒" : entry.text(),
        entry.fromPerson() ? sent.getOrDefault(entry.correlation(), List.of()) : List.of(),
        entry.at(),
        entry.status(),
        failure);
  }
}
