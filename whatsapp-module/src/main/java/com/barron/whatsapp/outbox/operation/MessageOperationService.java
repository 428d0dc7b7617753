package com.barron.whatsapp.outbox.operation;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.sql.Sql;
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

/** Redrives by the function of the database that operators use, too. */
@Singleton
public class MessageOperationService implements MessageOperations {
  private static final Logger LOG = Logger.getLogger(MessageOperationService.class);
  private static final String REDRIVE = "SELECT outbox_redrive(?)";
  private static final Duration TEST_COUNTS = Duration.ofMinutes(10);

  private final Sql sql;
  private final TransactionRunner transactionRunner;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final People people;
  private final Announcements announcements;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  MessageOperationService(
      Sql sql,
      TransactionRunner transactionRunner,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      People people,
      Announcements announcements,
      Outbox outbox,
      Clock clock) {
    this.sql = sql;
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
    boolean isRedriven = transactionRunner.inNew(() -> redriven(id, by));
    if (isRedriven) {
      outbox.wake();
      LOG.infof("message redriven message=%d by=%d", id, by.value());
    }
    return isRedriven;
  }

  private boolean redriven(long id, PersonId by) {
    boolean isRedriven = sql.one(REDRIVE, row -> row.getBoolean(1), id);
    if (isRedriven) {
      auditLog.write(
          AuditEntry.of(clock.instant(), by, AuditAction.MESSAGE_REDRIVEN)
              .changing(Changes.none().with("message", id).with("state", "DEAD", "PENDING")));
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
