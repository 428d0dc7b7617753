package com.barron.whatsapp.alerts.view;

import com.barron.production.sla.SlaAlarm;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts alerts. */
@Singleton
class AlertReportRepository implements AlertReport {
  private static final String ANSWERS =
      """
      SELECT kind, CASE WHEN acknowledged_by IS NOT NULL THEN 'ACKNOWLEDGED' ELSE state END AS outcome, count(*) AS alerts,
             (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM acknowledged_at - raised_at))
                FILTER (WHERE acknowledged_at IS NOT NULL))::bigint AS median
        FROM sla_alert
       WHERE raised_at >= ? AND raised_at < ?
       GROUP BY 1, 2
       ORDER BY 1, 2
      """;

  private final Sql sql;

  @Inject
  AlertReportRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<AlertCount> answers(Instant from, Instant to) {
    return sql.read(ANSWERS, AlertReportRepository::count, from, to);
  }

  private static AlertCount count(ResultSet row) throws SQLException {
    Optional<Long> median = Sql.number(row, "median");
    return new AlertCount(
        SlaAlarm.Kind.valueOf(row.getString("kind")),
        Outcome.valueOf(row.getString("outcome")),
        row.getLong("alerts"),
        median.map(Duration::ofSeconds));
  }
}
