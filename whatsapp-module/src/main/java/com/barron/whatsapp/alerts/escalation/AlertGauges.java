package com.barron.whatsapp.alerts.escalation;

import com.barron.production.sla.SlaAlarmsWereRaised;
import com.barron.production.sla.SlaScanEnded;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Counts scans and alarms, and measures how many alerts nobody has acknowledged yet. */
@Singleton
class AlertGauges implements SampledGauges {
  private static final String OPEN =
      """
      SELECT kind, state, count(*) AS alerts
        FROM sla_alert
       WHERE next_at IS NOT NULL AND state IN ('OPEN', 'EXHAUSTED')
       GROUP BY kind, state
      """;

  private final Sql sql;
  private final Metrics metrics;

  @Inject
  AlertGauges(Sql sql, Metrics metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  void on(@Observes SlaScanEnded scan) {
    metrics.took("barron.sla.scan", scan.took());
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SlaAlarmsWereRaised raised) {
    raised
        .alarms()
        .forEach(alarm -> metrics.count("barron.sla.alarms", "kind", alarm.kind().name()));
  }

  @Override
  public void sample() {
    List<GaugeValue> open =
        sql.read(
            OPEN,
            row ->
                new GaugeValue(
                    Map.of("kind", row.getString("kind"), "state", row.getString("state")),
                    row.getLong("alerts")));
    metrics.gauge("barron.alerts.open", open);
  }
}
