package com.barron.whatsapp.conversation.supervision;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonNames;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.conversation.SessionCache;
import com.barron.whatsapp.conversation.TakeOver;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Each action is a transaction of its own, while the conversation is locked. */
@Singleton
class ConversationService implements Conversations {
  private static final Logger LOG = Logger.getLogger(ConversationService.class);
  private static final int MOST = 200;
  private static final int LONGEST_FORM = 40;

  /** In which a person may be written to freely, since they wrote last. */
  private static final Duration WINDOW = Duration.ofHours(24);

  private final SupervisedConversationRepository rows;
  private final TransactionRunner transactionRunner;
  private final AccessPolicy accessPolicy;
  private final PersonNames personNames;
  private final AuditLog auditLog;
  private final Chat chat;
  private final Channels channels;
  private final SessionCache cache;
  private final Outbox outbox;

  @Inject
  ConversationService(
      SupervisedConversationRepository rows,
      TransactionRunner transactionRunner,
      AccessPolicy accessPolicy,
      PersonNames personNames,
      AuditLog auditLog,
      Chat chat,
      Channels channels,
      SessionCache cache,
      Outbox outbox) {
    this.rows = rows;
    this.transactionRunner = transactionRunner;
    this.accessPolicy = accessPolicy;
    this.personNames = personNames;
    this.auditLog = auditLog;
    this.chat = chat;
    this.channels = channels;
    this.cache = cache;
    this.outbox = outbox;
  }

  @Override
  public ConversationPage list(
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

  private static ConversationPage.Key key(ConversationView last) {
    return new ConversationPage.Key(last.heardAt().orElse(Instant.EPOCH), last.id());
  }

  @Override
  public Optional<ConversationView> find(long id) {
    return rows.find(id).map(this::view);
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
    store(conversation, conversation.session().state(), Optional.of(by), told, mark());
    audit(conversation, Optional.of(by), AuditAction.CONVERSATION_TAKEN_OVER, Changes.none());
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
    if (rows.isWritten(conversation.session().id(), correlation)) {
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
    store(
        conversation, conversation.session().state(), Optional.of(by), List.of(said), correlation);
    audit(
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
    return settled(
            transactionRunner.inNew(
                () ->
                    rows.lockOver(id)
                        .map(
                            conversation ->
                                Settled.of(conversation, handBack(conversation, Optional.empty())))
                        .orElse(Settled.NOWHERE)))
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
    store(conversation, session.state(), Optional.empty(), told, mark());
    audit(
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
    store(
        conversation,
        DialogueState.idle().withSuspendedForm(before.suspended()).after(before),
        conversation.takenBy(),
        List.of(chat.systemMessages().freed(session.locale(), name(by))),
        mark());
    audit(
        conversation,
        Optional.of(by),
        AuditAction.CONVERSATION_FREED,
        Changes.none().with("form", Optional.of(before.form()), Optional.empty()));
    return SupervisionResult.DONE;
  }

  /** What is done with a conversation of somebody who is known, while it is locked. */
  private SupervisionResult changed(
      long id, PersonId by, Function<LockedConversation, SupervisionResult> change) {
    accessPolicy.require(by, Permission.TALK_FOR_BARRON);
    return settled(
        transactionRunner.inNew(
            () ->
                rows.lock(id)
                    .filter(conversation -> conversation.session().speaker().isPresent())
                    .map(conversation -> Settled.of(conversation, change.apply(conversation)))
                    .orElse(Settled.NOWHERE)));
  }

  /** After the commit: other nodes learn of it by the version at the latest. */
  private SupervisionResult settled(Settled settled) {
    if (settled.result() == SupervisionResult.DONE) {
      settled.conversation().map(LockedConversation::identity).ifPresent(cache::forget);
      outbox.wake();
    }
    return settled.result();
  }

  private void store(
      LockedConversation conversation,
      DialogueState state,
      Optional<PersonId> takenBy,
      List<Reply> replies,
      String correlation) {
    int longest = channels.longestText(conversation.identity().channel());
    List<Reply> parts =
        conversation.reachable()
            ? replies.stream().flatMap(reply -> reply.parts(longest).stream()).toList()
            : List.of();
    rows.write(conversation, state, takenBy, parts, correlation);
  }

  private void audit(
      LockedConversation conversation, Optional<PersonId> by, AuditAction action, Changes changes) {
    Session session = conversation.session();
    auditLog.write(
        new AuditEntry(
            conversation.now(),
            by,
            action,
            Optional.empty(),
            Optional.empty(),
            session.speaker().map(Speaker::person),
            changes.with("conversation", session.id())));
    LOG.infof(
        "conversation changed action=%s conversation=%d by=%s",
        action, session.id(), by.map(person -> "" + person.value()).orElse("timer"));
  }

  private String name(PersonId person) {
    return personNames.of(List.of(person)).getOrDefault(person, "?");
  }

  private static String mark() {
    return "console-" + UUID.randomUUID();
  }

  /** What came of it, and in which conversation. */
  private record Settled(Optional<LockedConversation> conversation, SupervisionResult result) {
    static final Settled NOWHERE = new Settled(Optional.empty(), SupervisionResult.UNKNOWN);

    static Settled of(LockedConversation conversation, SupervisionResult result) {
      return new Settled(Optional.of(conversation), result);
    }
  }
}
