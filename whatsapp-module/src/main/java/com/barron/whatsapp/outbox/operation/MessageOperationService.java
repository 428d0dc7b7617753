package com.barron.whatsapp.outbox.operation;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.messages.Messages;
import com.barron.production.messages.RedriveResult;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import com.barron.whatsapp.text.Texts;
import com.barron.whatsapp.text.TimeText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Redrives at once: who sent a message after all does not wait for the next look at the outbox. */
@Singleton
public class MessageOperationService implements MessageOperations {
  private static final Logger LOG = Logger.getLogger(MessageOperationService.class);
  private static final Duration TEST_COUNTS = Duration.ofMinutes(10);

  private final Messages messages;
  private final TransactionRunner transactionRunner;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final People people;
  private final Announcements announcements;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  MessageOperationService(
      Messages messages,
      TransactionRunner transactionRunner,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      People people,
      Announcements announcements,
      Outbox outbox,
      Clock clock) {
    this.messages = messages;
    this.transactionRunner = transactionRunner;
    this.accessPolicy = accessPolicy;
    this.auditLog = auditLog;
    this.people = people;
    this.announcements = announcements;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public boolean redrive(long id, PersonId by) {
    accessPolicy.require(by, Permission.OPERATE);
    boolean isRedriven =
        transactionRunner.inNew(() -> messages.redrive(id, by) == RedriveResult.REDRIVEN);
    if (isRedriven) {
      outbox.wake();
    }
    return isRedriven;
  }

  @Override
  public boolean sendTest(PersonId by) {
    accessPolicy.require(by, Permission.OPERATE);
    boolean isOnItsWay = transactionRunner.inNew(() -> test(by));
    if (isOnItsWay) {
      LOG.infof("test message sent by=%d", by.value());
    }
    return isOnItsWay;
  }

  private boolean test(PersonId by) {
    Texts texts =
        Texts.in(
            people.roster(List.of(by)).stream()
                .findFirst()
                .map(StaffMember::language)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH));
    String time = TimeText.timeOfDay(clock.instant().atZone(clock.getZone()));
    Announcement announcement =
        new Announcement(
            by,
            Reply.of(texts.say("test.message", time)),
            TEST_COUNTS,
            "test-" + UUID.randomUUID());
    OptionalLong id = announcements.enqueue(List.of(announcement)).get(0);
    if (id.isPresent()) {
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.TEST_MESSAGE_SENT)
              .changing(Changes.none().with("message", id.getAsLong())));
    }
    return id.isPresent();
  }
}
