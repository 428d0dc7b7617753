package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.AlertValidity;
import com.barron.whatsapp.alerts.Notification;
import com.barron.whatsapp.alerts.NotificationOutcome;
import com.barron.whatsapp.alerts.PlannedNotification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables of the alerts, as the worker uses them: a statement for all alerts of a batch. A
 * notification changes only while its alert is locked, so that there is no deadlock.
 */
@Singleton
class AlertRepository {
  /** An alert with its clock: what is not true any more is seen before it is sent. */
  private static final String ALERT =
      """
      SELECT a.id, a.subject, a.kind, a.priority, a.state, a.step, a.round, a.escalates_at,
             c.warn_at, c.breach_at, now() AS at,
             coalesce(c.cycle = a.cycle AND (c.warn_at IS NOT NULL OR last.ended_as IS DISTINCT FROM 'STOPPED'), false) AS runs
        FROM due a
        LEFT JOIN sla_clock c ON c.subject = a.subject
        LEFT JOIN LATERAL (SELECT i.ended_as FROM sla_interval i
                            WHERE i.subject = c.subject AND c.warn_at IS NULL
                            ORDER BY i.no DESC LIMIT 1) last ON true
      """;

  private static final String CLAIM =
      """
      WITH due AS (
        SELECT * FROM sla_alert WHERE next_at <= now() ORDER BY next_at LIMIT ? FOR UPDATE SKIP LOCKED)
      """
          + ALERT;

  private static final String LOCK =
      """
      WITH due AS (SELECT * FROM sla_alert WHERE id = ANY (?) ORDER BY id FOR UPDATE)
      """
          + ALERT;

  private static final String POSTPONE =
      """
      UPDATE sla_alert SET next_at = now() + interval '1 minute'
       WHERE id = (SELECT id FROM sla_alert WHERE next_at <= now() ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      """;

  private static final String POLICIES =
      "SELECT kind, step, target, wait_minutes FROM sla_escalation ORDER BY kind, step";

  private static final String REPETITIONS =
      "SELECT kind, growth, repeats, then_minutes FROM sla_repetition";

  private static final String NOTIFICATIONS =
      """
      SELECT n.alert, n.person, n.step, n.outcome
        FROM sla_alert_notification n
        JOIN sla_alert a ON a.id = n.alert AND a.round = n.round
       WHERE n.alert = ANY (?) AND n.outcome <> 'WITHDRAWN'
      """;

  private static final String ADD_NOTIFICATIONS =
      """
      INSERT INTO sla_alert_notification (alert, person, round, step, outcome, deliver_at, outbox_id)
      SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::integer[], ?::integer[], ?::text[], ?::timestamptz[], ?::bigint[])
      """;

  private static final String UPDATE =
      """
      UPDATE sla_alert a
         SET state = v.state, step = v.step, round = v.round, escalates_at = v.escalates_at, next_at = v.next_at
        FROM unnest(?::bigint[], ?::text[], ?::integer[], ?::integer[], ?::timestamptz[], ?::timestamptz[])
             AS v (id, state, step, round, escalates_at, next_at)
       WHERE a.id = v.id
      """;

  private final Sql sql;

  @Inject
  AlertRepository(Sql sql) {
    this.sql = sql;
  }

  /** What has to be looked at, oldest first, locked until the end of the transaction. */
  List<Alert> claim(int most) {
    return sql.read(CLAIM, AlertRepository::alert, most);
  }

  /** What {@link #claim} gives first is due in a minute. @return how many there were, 0 or 1 */
  int postponeFirst() {
    return sql.write(POSTPONE);
  }

  /** These alerts, locked until the end of the transaction. */
  List<Alert> lock(Collection<Long> ids) {
    return sql.read(LOCK, AlertRepository::alert, SqlArray.numbers(ids));
  }

  Map<SlaAlarm.Kind, EscalationPolicy> policies() {
    Map<SlaAlarm.Kind, Repetition> repetitions =
        sql.read(REPETITIONS, AlertRepository::repetition).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return sql.read(POLICIES, AlertRepository::step).stream()
        .collect(Collectors.groupingBy(EscalationStep::kind))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                steps ->
                    new EscalationPolicy(
                        steps.getValue(),
                        repetitions.getOrDefault(steps.getKey(), Repetition.USUAL))));
  }

  /** The notifications of the alerts' rounds, without those that were withdrawn. */
  Map<Long, List<Notification>> notifications(Collection<Long> alerts) {
    return sql.read(NOTIFICATIONS, AlertRepository::notification, SqlArray.numbers(alerts)).stream()
        .collect(Collectors.groupingBy(Notification::alert));
  }

  void add(List<PlannedNotification> plannedNotifications) {
    if (!plannedNotifications.isEmpty()) {
      sql.write(
          ADD_NOTIFICATIONS,
          SqlArray.numbers(plannedNotifications, it -> it.alert().id()),
          SqlArray.numbers(plannedNotifications, it -> it.to().id().value()),
          SqlArray.numbers(plannedNotifications, PlannedNotification::round),
          SqlArray.numbers(plannedNotifications, PlannedNotification::step),
          SqlArray.texts(plannedNotifications, PlannedNotification::outcome),
          SqlArray.texts(plannedNotifications, PlannedNotification::deliverAt),
          SqlArray.texts(plannedNotifications, PlannedNotification::outboxId));
    }
  }

  void update(List<AlertUpdate> updates) {
    sql.write(
        UPDATE,
        SqlArray.numbers(updates, AlertUpdate::id),
        SqlArray.texts(updates, AlertUpdate::state),
        SqlArray.numbers(updates, AlertUpdate::step),
        SqlArray.numbers(updates, AlertUpdate::round),
        SqlArray.texts(updates, AlertUpdate::escalatesAt),
        SqlArray.texts(updates, AlertUpdate::nextAt));
  }

  private static Alert alert(ResultSet row) throws SQLException {
    SlaAlarm.Kind kind = SlaAlarm.Kind.valueOf(row.getString("kind"));
    Instant now = Sql.instant(row, "at").orElseThrow();
    return new Alert(
        row.getLong("id"),
        Reference.of(row.getString("subject")),
        kind,
        Priority.valueOf(row.getString("priority")),
        AlertState.valueOf(row.getString("state")),
        row.getInt("step"),
        row.getInt("round"),
        Sql.instant(row, "escalates_at"),
        AlertValidity.of(
            kind,
            row.getBoolean("runs"),
            Sql.instant(row, "warn_at"),
            Sql.instant(row, "breach_at"),
            now),
        now);
  }

  private static EscalationStep step(ResultSet row) throws SQLException {
    return new EscalationStep(
        SlaAlarm.Kind.valueOf(row.getString("kind")),
        row.getInt("step"),
        EscalationTarget.valueOf(row.getString("target")),
        Duration.ofMinutes(row.getInt("wait_minutes")));
  }

  private static Map.Entry<SlaAlarm.Kind, Repetition> repetition(ResultSet row)
      throws SQLException {
    return Map.entry(
        SlaAlarm.Kind.valueOf(row.getString("kind")),
        new Repetition(
            row.getInt("growth"),
            row.getInt("repeats"),
            Duration.ofMinutes(row.getInt("then_minutes"))));
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        row.getLong("alert"),
        new PersonId(row.getLong("person")),
        row.getInt("step"),
        NotificationOutcome.valueOf(row.getString("outcome")));
  }
}
