package com.barron.whatsapp.alerts.escalation;

import com.barron.production.access.Role;
import com.barron.production.audit.AuditEntry;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.SlaAlarmsWereRaised;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.alerts.delivery.DeliveryTracker;
import com.barron.whatsapp.alerts.delivery.NotificationSender;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.people.FakeStaff;
import com.barron.whatsapp.people.NightCalendar;
import com.barron.whatsapp.recipients.CompositeResponsibilityResolver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Clocks, alerts and outbox in a real database, people in memory. Time passes by moving what is
 * kept of it. Tom is assigned, Rita reports for team A with Tim; Sue supervises, Max manages.
 */
final class AlertFixture {
  static final PersonId TOM = new PersonId(1);
  static final PersonId RITA = new PersonId(2);
  static final PersonId TIM = new PersonId(3);
  static final PersonId SUE = new PersonId(4);
  static final PersonId MAX = new PersonId(5);
  static final Reference TICKET = Reference.of("MAINT-555");

  final WhatsAppDatabase database = WhatsAppDatabase.empty();
  final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  final Sql sql = transactions.sql();
  final StoredAnnouncements announcements = new StoredAnnouncements(sql);
  final FakeStaff people = new FakeStaff();
  final NightCalendar nightCalendar = new NightCalendar();
  final Map<Reference, ResponsiblePeople> responsiblePeople = new ConcurrentHashMap<>();

  /** Of these nobody can say who answers for them. */
  final Set<Reference> broken = ConcurrentHashMap.newKeySet();

  final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());

  final NotificationWithdrawal notificationWithdrawal =
      new NotificationWithdrawal(sql, announcements);
  final AlertWorker work = work();
  final AlarmObserver alarms = new AlarmObserver(sql, work, audited::addAll, Clock.systemUTC());
  final SubjectChangeObserver subjects = new SubjectChangeObserver(sql, notificationWithdrawal);
  final Alerts alerts =
      new AlertService(
          sql, notificationWithdrawal, entries -> {}, Metrics.unread(), Clock.systemUTC());

  AlertFixture() {
    people.with(TOM.value(), Role.TECHNICIAN, "B", null);
    people.with(RITA.value(), Role.TECHNICIAN, "A", null);
    people.with(TIM.value(), Role.TECHNICIAN, "A", null);
    people.with(SUE.value(), Role.SUPERVISOR, null, null);
    people.with(MAX.value(), Role.MANAGER, null, null);
    responsiblePeople.put(TICKET, new ResponsiblePeople(Optional.of(TOM), Optional.of(RITA)));
  }

  /** A worker, as each node has one. */
  AlertWorker work() {
    AlertRepository rows = new AlertRepository(sql);
    NotificationSender notificationSender =
        new NotificationSender(
            announcements,
            person -> Optional.empty(),
            subjects -> Map.of(),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    return new AlertWorker(
        transactions,
        new DeliveryTracker(sql),
        new DigestProcessor(sql, rows, people, notificationSender),
        new AlertProcessor(
            rows,
            people,
            nightCalendar,
            new CompositeResponsibilityResolver(
                List.of(answering(ReferenceKind.TICKET), answering(ReferenceKind.ORDER))),
            notificationSender,
            notificationWithdrawal,
            new EscalationReport(audited::addAll, Metrics.unread())));
  }

  StaffMember someone(long id, Role role, String team, String shifts) {
    people.without(id);
    return people.with(id, role, team, shifts);
  }

  /**
   * A clock that runs, its warning due and its deadline so far away, in minutes; both may be past.
   */
  void clock(Reference subject, int warns, int breaches) {
    database.execute(
        """
        INSERT INTO sla_clock (subject, cycle, warn_at, breach_at)
        VALUES ('{subject}', 1, now() + interval '{warns} min', now() + interval '{breaches} min');
        INSERT INTO sla_interval (subject, no, cycle, priority, started_at)
        VALUES ('{subject}', 1, 1, 'HIGH', now() - interval '30 days');
        """
            .replace("{subject}", subject.toString())
            .replace("{warns}", String.valueOf(warns))
            .replace("{breaches}", String.valueOf(breaches)));
  }

  void warned(Reference subject, Priority priority) {
    clock(subject, -60, 300);
    raise(alarm(subject, SlaAlarm.Kind.WARNING, priority));
  }

  void breached(Reference subject, Priority priority) {
    clock(subject, -360, -5);
    raise(alarm(subject, SlaAlarm.Kind.BREACH, priority));
  }

  static SlaAlarm alarm(Reference subject, SlaAlarm.Kind kind, Priority priority) {
    return new SlaAlarm(subject, kind, 1, priority, Instant.EPOCH);
  }

  void raise(SlaAlarm... alarms) {
    does(() -> this.alarms.on(new SlaAlarmsWereRaised(List.of(alarms))));
  }

  void does(Runnable step) {
    transactions.inNew(
        () -> {
          step.run();
          return 0;
        });
  }

  Acknowledgement acknowledge(PersonId by) {
    return alerts.acknowledge(TICKET, by);
  }

  Acknowledgement promise(PersonId by, Duration in) {
    Instant now =
        sql.read("SELECT now() AS at", row -> Sql.instant(row, "at").orElseThrow()).get(0);
    return alerts.promise(TICKET, by, now.plus(in));
  }

  /** Lets time pass, and the worker work. */
  void after(int minutes) {
    pass(minutes);
    work.pass();
  }

  void pass(int minutes) {
    database.execute(
        """
        UPDATE sla_alert SET next_at = next_at - t, escalates_at = escalates_at - t, promised_until = promised_until - t
          FROM (SELECT interval '{minutes} min' AS t) AS passed;
        UPDATE sla_alert_notification SET deliver_at = deliver_at - interval '{minutes} min';
        UPDATE sla_clock SET warn_at = warn_at - interval '{minutes} min', breach_at = breach_at - interval '{minutes} min';
        UPDATE whatsapp_outbox SET finished_at = finished_at - interval '{minutes} min';
        """
            .replace("{minutes}", String.valueOf(minutes)));
  }

  /** Who was sent something since the last time that this was asked. */
  List<PersonId> told() {
    List<PersonId> told = sent().stream().map(Announcement::to).toList();
    announcements.sent.clear();
    return told;
  }

  List<Announcement> sent() {
    return List.copyOf(announcements.sent.values());
  }

  void outbox(String change) {
    database.execute("UPDATE whatsapp_outbox SET " + change);
  }

  void arrives() {
    outbox(
        "state = 'SENT', provider_message_id = 'SM' || id, finished_at = now(), delivery = 'DELIVERED'"
            + " WHERE state = 'PENDING'");
  }

  String state() {
    return database.value("SELECT string_agg(state, ' ' ORDER BY id) FROM sla_alert");
  }

  String outcomes() {
    return database.value(
        "SELECT string_agg(person || ' ' || outcome, ', ' ORDER BY id) FROM sla_alert_notification");
  }

  private ResponsibilityResolver answering(ReferenceKind kind) {
    return new ResponsibilityResolver() {
      @Override
      public ReferenceKind kind() {
        return kind;
      }

      @Override
      public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
        if (subjects.stream().anyMatch(broken::contains)) {
          throw new IllegalStateException("broken");
        }
        return subjects.stream()
            .filter(responsiblePeople::containsKey)
            .collect(Collectors.toMap(subject -> subject, responsiblePeople::get));
      }
    };
  }
}
