package com.barron.whatsapp.alerts.escalation;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.openwork.acknowledgement.AlertAcknowledgement;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.alerts.delivery.NotificationWithdrawal;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Records acknowledgements and promises; whoever comes first gets the row, the others see it
 * afterwards.
 */
@Singleton
class AlertService implements Alerts {
  private static final Logger LOG = Logger.getLogger(AlertService.class);

  private static final String ACKNOWLEDGE =
      """
      UPDATE sla_alert
         SET state = 'ACKNOWLEDGED', acknowledged_by = ?, acknowledged_at = now(), promised_until = NULL,
             next_at = NULL, escalates_at = NULL
       WHERE id IN (SELECT id FROM sla_alert WHERE subject = ? AND state IN ('OPEN', 'EXHAUSTED') ORDER BY id FOR UPDATE)
      RETURNING id, kind
      """;

  /** Whoever acknowledged before may promise afterwards, or anew. */
  private static final String PROMISE =
      """
      UPDATE sla_alert
         SET state = 'ACKNOWLEDGED', acknowledged_by = ?, acknowledged_at = now(), promised_until = ?,
             next_at = ?, escalates_at = NULL
       WHERE id IN (SELECT id FROM sla_alert
                     WHERE subject = ? AND (state IN ('OPEN', 'EXHAUSTED') OR state = 'ACKNOWLEDGED' AND acknowledged_by = ?)
                     ORDER BY id FOR UPDATE)
      RETURNING id, kind
      """;

  private static final String BEFORE =
      """
      SELECT acknowledged_by FROM sla_alert
       WHERE subject = ? AND state = 'ACKNOWLEDGED' ORDER BY acknowledged_at DESC, id DESC LIMIT 1
      """;

  private final Sql sql;
  private final NotificationWithdrawal notificationWithdrawal;
  private final AuditLog auditLog;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  AlertService(
      Sql sql,
      NotificationWithdrawal notificationWithdrawal,
      AuditLog auditLog,
      Metrics metrics,
      Clock clock) {
    this.sql = sql;
    this.notificationWithdrawal = notificationWithdrawal;
    this.auditLog = auditLog;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public AlertAcknowledgement acknowledge(Reference subject, PersonId by) {
    return taken(subject, by, sql.read(ACKNOWLEDGE, Answered::of, by.value(), subject.toString()));
  }

  @Override
  public AlertAcknowledgement promise(Reference subject, PersonId by, Instant until) {
    return taken(
        subject,
        by,
        sql.read(PROMISE, Answered::of, by.value(), until, until, subject.toString(), by.value()));
  }

  private AlertAcknowledgement taken(Reference subject, PersonId by, List<Answered> alerts) {
    if (alerts.isEmpty()) {
      return before(subject);
    }
    notificationWithdrawal.withdraw(alerts.stream().map(Answered::id).toList());
    alerts.forEach(it -> metrics.count("barron.alerts", "kind", it.kind(), "step", "acknowledged"));
    auditLog.write(
        AuditEntry.of(clock.instant(), by, AuditAction.ALERT_ACKNOWLEDGED, subject)
            .changing(Changes.none().with("alerts", alerts.size()).with("acknowledgedBy", by)));
    LOG.infof(
        "alert acknowledged subject=%s person=%d alerts=%d", subject, by.value(), alerts.size());
    return new AlertAcknowledgement.Taken();
  }

  private AlertAcknowledgement before(Reference subject) {
    return sql
        .read(BEFORE, row -> new PersonId(row.getLong("acknowledged_by")), subject.toString())
        .stream()
        .findFirst()
        .<AlertAcknowledgement>map(AlertAcknowledgement.TakenBefore::new)
        .orElseGet(AlertAcknowledgement.NothingOpen::new);
  }

  private record Answered(long id, String kind) {
    static Answered of(ResultSet row) throws SQLException {
      return new Answered(row.getLong("id"), row.getString("kind"));
    }
  }
}
