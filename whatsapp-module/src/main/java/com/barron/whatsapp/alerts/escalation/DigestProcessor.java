package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.alerts.Alert;
import com.barron.whatsapp.alerts.AlertState;
import com.barron.whatsapp.alerts.AlertValidity;
import com.barron.whatsapp.alerts.NotificationOutcome;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.alerts.delivery.NotificationSender;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells people at the start of their shift what was kept for it and is still true, in one message.
 */
@Singleton
class DigestProcessor {
  private static final Logger LOG = Logger.getLogger(DigestProcessor.class);

  /** One node at a time, so that nobody's digest is split between two. */
  private static final String TURN = "SELECT pg_try_advisory_xact_lock(195314911) AS ours";

  /** All that is due of some people. */
  private static final String DUE =
      """
      SELECT DISTINCT n.alert, n.person
        FROM sla_alert_notification n
       WHERE n.outcome = 'DIGEST' AND n.deliver_at <= now()
         AND n.person IN (SELECT p.person FROM sla_alert_notification p
                           WHERE p.outcome = 'DIGEST' AND p.deliver_at <= now()
                           GROUP BY p.person ORDER BY min(p.deliver_at), p.person LIMIT ?)
      """;

  /** The same, as far as nobody took it back before its alerts were locked. */
  private static final String STILL_DUE =
      """
      SELECT DISTINCT n.alert, n.person
        FROM sla_alert_notification n
        JOIN unnest(?::bigint[], ?::bigint[]) AS v (alert, person) USING (alert, person)
       WHERE n.outcome = 'DIGEST' AND n.deliver_at <= now()
      """;

  private static final String SETTLE =
      """
      UPDATE sla_alert_notification n
         SET outcome = v.outcome, outbox_id = v.outbox_id
        FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[]) AS v (alert, person, outcome, outbox_id)
       WHERE n.alert = v.alert AND n.person = v.person AND n.outcome = 'DIGEST' AND n.deliver_at <= now()
      """;

  private static final String POSTPONE =
      """
      UPDATE sla_alert_notification SET deliver_at = now() + interval '1 minute'
       WHERE outcome = 'DIGEST' AND deliver_at <= now()
         AND person = (SELECT p.person FROM sla_alert_notification p
                        WHERE p.outcome = 'DIGEST' AND p.deliver_at <= now()
                        GROUP BY p.person ORDER BY min(p.deliver_at), p.person LIMIT 1)
      """;

  private static final String WAKE =
      "UPDATE sla_alert SET next_at = now() WHERE id = ANY (?) AND state = 'OPEN'";

  private final Sql sql;
  private final AlertRepository rows;
  private final People people;
  private final NotificationSender notificationSender;

  @Inject
  DigestProcessor(
      Sql sql, AlertRepository rows, People people, NotificationSender notificationSender) {
    this.sql = sql;
    this.rows = rows;
    this.people = people;
    this.notificationSender = notificationSender;
  }

  /**
   * Takes part in the caller's transaction.
   *
   * @param mostPeople whose digests are sent at the most
   * @return how many notifications were settled
   */
  int deliver(int mostPeople) {
    boolean ours = sql.one(TURN, row -> row.getBoolean("ours"));
    List<Due> due = ours ? sql.read(DUE, Due::of, mostPeople) : List.of();
    if (due.isEmpty()) {
      return 0;
    }
    Map<Long, Alert> alerts =
        rows.lock(due.stream().map(Due::alert).distinct().toList()).stream()
            .collect(Collectors.toMap(Alert::id, Function.identity()));
    List<Due> still =
        sql.read(
            STILL_DUE,
            Due::of,
            SqlArray.numbers(due, Due::alert),
            SqlArray.numbers(due, Due::person));
    settle(still, notificationSender.sendDigests(planned(still, alerts)));
    return still.size();
  }

  /** The digest that is due first is sent later. @return how many notifications it has */
  int setAside() {
    return sql.write(POSTPONE);
  }

  private List<PlannedNotification> planned(List<Due> due, Map<Long, Alert> alerts) {
    Map<PersonId, StaffMember> roster =
        people.roster(due.stream().map(Due::to).distinct().toList()).stream()
            .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    return due.stream()
        .map(one -> planned(alerts.get(one.alert()), roster.get(one.to())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static PlannedNotification planned(Alert alert, StaffMember to) {
    boolean isOpen = alert.state() == AlertState.OPEN || alert.state() == AlertState.EXHAUSTED;
    return to != null && isOpen && alert.alertValidity() instanceof AlertValidity.True standing
        ? new PlannedNotification(
            alert,
            to,
            alert.round(),
            alert.step(),
            standing.deadline(),
            Optional.empty(),
            Optional.empty())
        : null;
  }

  private void settle(List<Due> due, List<PlannedNotification> told) {
    List<Settled> settled = new ArrayList<>();
    told.forEach(
        it ->
            settled.add(
                new Settled(
                    new Due(it.alert().id(), it.to().id().value()), it.outcome(), it.outboxId())));
    Set<Due> known = settled.stream().map(Settled::due).collect(Collectors.toSet());
    due.stream()
        .filter(it -> !known.contains(it))
        .forEach(
            it -> settled.add(new Settled(it, NotificationOutcome.WITHDRAWN, Optional.empty())));
    if (settled.isEmpty()) {
      return;
    }
    sql.write(
        SETTLE,
        SqlArray.numbers(settled, it -> it.due().alert()),
        SqlArray.numbers(settled, it -> it.due().person()),
        SqlArray.texts(settled, Settled::notificationOutcome),
        SqlArray.texts(settled, Settled::outboxId));
    List<Long> unheard =
        settled.stream()
            .filter(it -> !it.notificationOutcome().isHeard())
            .map(it -> it.due().alert())
            .distinct()
            .toList();
    sql.write(WAKE, SqlArray.numbers(unheard));
    LOG.infof(
        "digests sent notifications=%d dropped=%d", told.size(), settled.size() - told.size());
  }

  /** A notification that was kept until now. */
  private record Due(long alert, long person) {
    static Due of(ResultSet row) throws SQLException {
      return new Due(row.getLong("alert"), row.getLong("person"));
    }

    PersonId to() {
      return new PersonId(person);
    }
  }

  private record Settled(
      Due due, NotificationOutcome notificationOutcome, Optional<Long> outboxId) {}
}
