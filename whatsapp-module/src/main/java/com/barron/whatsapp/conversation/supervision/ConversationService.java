package com.barron.whatsapp.conversation.supervision;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonNames;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.conversation.TakeOver;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.Speaker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may be done with a conversation, and what its person is told. */
@Singleton
class ConversationService implements Conversations {
  private static final int LONGEST_FORM = 40;

  private final SupervisedConversations conversations;
  private final ConversationRecorder recorder;
  private final ConversationTransactions transactions;
  private final AccessPolicy accessPolicy;
  private final PersonNames personNames;
  private final Chat chat;

  @Inject
  ConversationService(
      SupervisedConversations conversations,
      ConversationRecorder recorder,
      ConversationTransactions transactions,
      AccessPolicy accessPolicy,
      PersonNames personNames,
      Chat chat) {
    this.conversations = conversations;
    this.recorder = recorder;
    this.transactions = transactions;
    this.accessPolicy = accessPolicy;
    this.personNames = personNames;
    this.chat = chat;
  }

  @Override
  public ConversationPage list(
      ConversationFilter filter, String name, Optional<ConversationPage.Key> after, int most) {
    return conversations.list(filter, name, after, most);
  }

  @Override
  public Optional<ConversationView> find(long id) {
    return conversations.find(id);
  }

  @Override
  public SupervisionResult takeOver(long id, PersonId by) {
    return changed(id, by, conversation -> takeOver(conversation, by));
  }

  private SupervisionResult takeOver(LockedConversation conversation, PersonId by) {
    Optional<PersonId> present = conversation.takenBy();
    if (present.filter(other -> !other.equals(by)).isPresent()) {
      return SupervisionResult.TAKEN_BY_OTHER;
    }
    Speaker speaker = conversation.session().speaker().orElseThrow();
    if (speaker.person().equals(by)) {
      return SupervisionResult.OWN;
    }
    List<Reply> told =
        present.isPresent()
            ? List.of()
            : List.of(chat.systemMessages().takenOver(speaker.language(), name(by)));
    recorder.store(conversation, conversation.session().state(), Optional.of(by), told, mark());
    recorder.audit(
        conversation, Optional.of(by), AuditAction.CONVERSATION_TAKEN_OVER, Changes.none());
    return SupervisionResult.DONE;
  }

  @Override
  public SupervisionResult write(long id, PersonId by, String text, String form) {
    if (text.isBlank() || text.length() > LONGEST_TEXT || form.length() > LONGEST_FORM) {
      throw new IllegalArgumentException("a text has 1 to " + LONGEST_TEXT + " characters");
    }
    return changed(id, by, conversation -> write(conversation, by, text.strip(), form));
  }

  private SupervisionResult write(
      LockedConversation conversation, PersonId by, String text, String form) {
    String correlation = "console-" + form;
    if (recorder.isStored(conversation, correlation)) {
      return SupervisionResult.DONE;
    }
    if (conversation.takenBy().filter(by::equals).isEmpty()) {
      return SupervisionResult.NOT_TAKEN;
    }
    if (!conversation.reachable()) {
      return SupervisionResult.WINDOW_CLOSED;
    }
    Reply said =
        chat.systemMessages().fromColleague(conversation.session().locale(), name(by), text);
    recorder.store(
        conversation, conversation.session().state(), Optional.of(by), List.of(said), correlation);
    recorder.audit(
        conversation,
        Optional.of(by),
        AuditAction.CONVERSATION_WRITTEN_IN,
        Changes.none().withText("text", text));
    return SupervisionResult.DONE;
  }

  @Override
  public SupervisionResult handBack(long id, PersonId by) {
    return changed(id, by, conversation -> handBack(conversation, Optional.of(by)));
  }

  /** Hands back what nobody handed back in time; false when somebody else did. */
  boolean handBackOver(long id) {
    return transactions.changeOver(id, conversation -> handBack(conversation, Optional.empty()))
        == SupervisionResult.DONE;
  }

  private SupervisionResult handBack(LockedConversation conversation, Optional<PersonId> by) {
    Session session = conversation.session();
    if (session.takeOver().isEmpty()) {
      return SupervisionResult.NOT_TAKEN;
    }
    List<Reply> told =
        session
            .speaker()
            .map(
                speaker ->
                    Stream.concat(
                            Stream.of(chat.systemMessages().handedBack(speaker.language())),
                            chat.nudge(speaker, session.state()).replies().stream())
                        .toList())
            .orElse(List.of());
    recorder.store(conversation, session.state(), Optional.empty(), told, mark());
    recorder.audit(
        conversation,
        by,
        AuditAction.CONVERSATION_HANDED_BACK,
        Changes.none().with("takenOverBy", session.takeOver().map(TakeOver::by), Optional.empty()));
    return SupervisionResult.DONE;
  }

  @Override
  public SupervisionResult free(long id, PersonId by) {
    return changed(id, by, conversation -> free(conversation, by));
  }

  private SupervisionResult free(LockedConversation conversation, PersonId by) {
    Session session = conversation.session();
    DialogueState before = session.state();
    recorder.store(
        conversation,
        DialogueState.idle().withSuspendedForm(before.suspended()).after(before),
        conversation.takenBy(),
        List.of(chat.systemMessages().freed(session.locale(), name(by))),
        mark());
    recorder.audit(
        conversation,
        Optional.of(by),
        AuditAction.CONVERSATION_FREED,
        Changes.none().with("form", Optional.of(before.form()), Optional.empty()));
    return SupervisionResult.DONE;
  }

  private SupervisionResult changed(
      long id, PersonId by, Function<LockedConversation, SupervisionResult> change) {
    accessPolicy.require(by, Permission.TALK_FOR_BARRON);
    return transactions.change(id, change);
  }

  private String name(PersonId person) {
    return personNames.of(List.of(person)).getOrDefault(person, "?");
  }

  private static String mark() {
    return "console-" + UUID.randomUUID();
  }
}
