package com.barron.whatsapp.alerts.escalation;

import com.barron.production.access.Role;
import com.barron.production.audit.AuditEntry;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sla.SlaAlarmsWereRaised;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.alerts.delivery.DeliveryTracker;
import com.barron.whatsapp.alerts.delivery.NotificationSender;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.people.StaffFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clocks, alerts and outbox in the database. Time passes by moving what is kept of it. Beside the
 * usual people there is Tom, who is assigned; Rita reports.
 */
final class AlertFixture extends StaffFixture {
  static final PersonId TOM = new PersonId(1);
  static final Reference TICKET = Reference.of("MAINT-555");

  final Sql sql = transactions.sql();
  final StoredAnnouncements announcements = new StoredAnnouncements(sql);
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
    responsible.put(TICKET, new ResponsiblePeople(Optional.of(TOM), Optional.of(RITA)));
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
            night,
            responsibility,
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
    happens(() -> this.alarms.on(new SlaAlarmsWereRaised(List.of(alarms))));
  }

  AlertAcknowledgement acknowledge(PersonId by) {
    return alerts.acknowledge(TICKET, by);
  }

  AlertAcknowledgement promise(PersonId by, Duration in) {
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
}
