package com.barron.whatsapp.conversation.supervision;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.conversation.Session;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Speaker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stores what was done with a conversation that the caller has locked, and audits it. */
@Singleton
class ConversationRecorder {
  private static final Logger LOG = Logger.getLogger(ConversationRecorder.class);

  private final SupervisedConversationRepository rows;
  private final Channels channels;
  private final AuditLog auditLog;

  @Inject
  ConversationRecorder(
      SupervisedConversationRepository rows, Channels channels, AuditLog auditLog) {
    this.rows = rows;
    this.channels = channels;
    this.auditLog = auditLog;
  }

  /** Whether replies with this mark were stored before. */
  boolean isStored(LockedConversation conversation, String correlation) {
    return rows.isWritten(conversation.session().id(), correlation);
  }

  /**
   * The conversation moves on; the person is told as far as they may be written to.
   *
   * @param takenBy who talks in it from now on; empty: Barron
   * @param correlation what the replies are marked with
   */
  void store(
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

  /**
   * Says who did it.
   *
   * @param by empty: the timer
   */
  void audit(
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
}
