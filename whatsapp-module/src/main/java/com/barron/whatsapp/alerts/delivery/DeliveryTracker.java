package com.barron.whatsapp.alerts.delivery;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Reads from the outbox how the delivery of notifications ended, a redelivery included. It asks for
 * it, because an event could be lost. What did not arrive wakes its alert: if nobody else heard of
 * it, the next step follows.
 */
@Singleton
public class DeliveryTracker {
  private static final Logger LOG = Logger.getLogger(DeliveryTracker.class);

  private static final String SETTLE =
      """
      WITH known AS (
        SELECT n.id, n.alert,
               CASE WHEN o.outcome IN ('DELIVERED', 'READ', 'SENT') THEN 'DELIVERED'
                    WHEN o.outcome = 'WITHDRAWN' THEN 'WITHDRAWN'
                    ELSE 'FAILED' END AS outcome
          FROM sla_alert_notification n
          LEFT JOIN outbox_outcome o ON o.id = n.outbox_id
         WHERE n.outcome = 'SENT_TO_OUTBOX'
           AND (o.id IS NULL OR o.outcome IN ('DELIVERED', 'READ', 'FAILED', 'DEAD', 'WITHDRAWN')
                OR o.outcome = 'SENT' AND n.created_at < now() - interval '1 day')
         LIMIT ?
      ), held AS (
        SELECT id FROM sla_alert WHERE id IN (SELECT alert FROM known) ORDER BY id FOR UPDATE SKIP LOCKED
      ), settled AS (
        UPDATE sla_alert_notification n SET outcome = known.outcome
          FROM known JOIN held ON held.id = known.alert
         WHERE n.id = known.id AND n.outcome = 'SENT_TO_OUTBOX'
        RETURNING n.alert, n.outcome
      ), woken AS (
        UPDATE sla_alert SET next_at = now()
         WHERE id IN (SELECT alert FROM settled WHERE outcome = 'FAILED') AND state = 'OPEN'
        RETURNING 1
      )
      SELECT count(*) AS settled, count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
             (SELECT count(*) FROM woken) AS woken
        FROM settled
      """;

  private final Sql sql;

  @Inject
  public DeliveryTracker(Sql sql) {
    this.sql = sql;
  }

  /** One statement. @return how many notifications were settled */
  public int settle(int most) {
    return sql.one(
        SETTLE,
        row -> {
          if (row.getInt("failed") > 0) {
            LOG.warnf(
                "alerts did not arrive, others are told: see the view outbox_dead."
                    + " notifications=%d alerts=%d",
                row.getInt("failed"), row.getInt("woken"));
          }
          return row.getInt("settled");
        },
        most);
  }
}
