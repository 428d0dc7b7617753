package com.barron.whatsapp.alerts.view;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads the alerts that are still processed, by the index of their claim. */
@Singleton
class AlertViewRepository implements AlertView {
  private static final String UNTAKEN =
      """
      SELECT a.subject, a.kind, a.priority, a.deadline, a.raised_at,
             (SELECT count(DISTINCT n.person) FROM sla_alert_notification n
               WHERE n.alert = a.id AND n.outcome IN ('SENT_TO_OUTBOX', 'DELIVERED')) AS told
        FROM sla_alert a
       WHERE a.next_at IS NOT NULL AND a.state IN ('OPEN', 'EXHAUSTED') AND a.step >= 0
       ORDER BY a.raised_at, a.id
       LIMIT ?
      """;

  private final Sql sql;

  @Inject
  AlertViewRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<UntakenAlert> untaken(int most) {
    return sql.read(UNTAKEN, AlertViewRepository::alert, most);
  }

  private static UntakenAlert alert(ResultSet row) throws SQLException {
    return new UntakenAlert(
        Reference.of(row.getString("subject")),
        SlaAlarm.Kind.valueOf(row.getString("kind")),
        Priority.valueOf(row.getString("priority")),
        Sql.instant(row, "deadline").orElseThrow(),
        Sql.instant(row, "raised_at").orElseThrow(),
        row.getInt("told"));
  }
}
