package com.barron.whatsapp.journal.messages;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.messages.MessageEntry;
import com.barron.production.messages.MessageState;
import com.barron.production.messages.Messages;
import com.barron.production.messages.RedriveResult;
import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Shows messages, and sends dead ones again. */
@Stateless
public class MessageService implements Messages {
  private static final Logger LOG = Logger.getLogger(MessageService.class);

  private final MessageRepository messages;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  MessageService(MessageRepository messages, AuditLog auditLog, Clock clock) {
    this.messages = messages;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Page<MessageEntry> page(PageRequest request) {
    return messages.page(request);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<MessageEntry> find(long id) {
    return messages.find(id);
  }

  @Override
  public Optional<String> content(long id, PersonId by) {
    Optional<MessageEntry> message = messages.find(id);
    message.ifPresent(
        found -> write(AuditAction.MESSAGE_READ, by, found, Changes.none().with("message", id)));
    return message.flatMap(found -> messages.content(id));
  }

  @Override
  public RedriveResult redrive(long id, PersonId by) {
    Optional<MessageEntry> message = messages.find(id);
    if (message.isEmpty()) {
      return RedriveResult.UNKNOWN;
    }
    if (!messages.redrive(id)) {
      return RedriveResult.NOT_DEAD;
    }
    write(
        AuditAction.MESSAGE_REDRIVEN,
        by,
        message.get(),
        Changes.none().with("message", id).with("state", MessageState.DEAD, MessageState.PENDING));
    LOG.infof("message redriven message=%d by=%d", id, by.value());
    return RedriveResult.REDRIVEN;
  }

  private void write(AuditAction action, PersonId by, MessageEntry message, Changes changes) {
    AuditEntry entry = AuditEntry.of(clock.instant(), by, action).changing(changes);
    auditLog.write(message.person().map(entry::concerning).orElse(entry));
  }
}
