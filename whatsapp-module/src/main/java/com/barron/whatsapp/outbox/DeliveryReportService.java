package com.barron.whatsapp.outbox;

import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Writes delivery reports into the outbox, one statement each. A report that names our id proves
 * that the message was sent, whatever the sending itself heard: it settles the row.
 */
@Singleton
class DeliveryReportService implements DeliveryReports {
  private static final Logger LOG = Logger.getLogger(DeliveryReportService.class);

  /**
   * Forward only: the states from which the new one may follow are a parameter. The sub-select
   * reads the row as it was before.
   */
  private static final String REPORT =
      """
      UPDATE whatsapp_outbox o
         SET delivery = r.status, delivery_at = now(),
             delivered_at = CASE WHEN r.status IN ('DELIVERED', 'READ') THEN coalesce(o.delivered_at, now()) ELSE o.delivered_at END,
             read_at = CASE WHEN r.status = 'READ' THEN coalesce(o.read_at, now()) ELSE o.read_at END,
             error_code = CASE WHEN o.state = 'SENT' THEN coalesce(?, o.error_code) ELSE ? END,
             state = 'SENT', provider_message_id = coalesce(o.provider_message_id, ?),
             finished_at = coalesce(o.finished_at, now()), lease_token = NULL, unknown_since = NULL
        FROM (SELECT ?::text AS status) r
       WHERE o.channel = ?
         AND (o.delivery IS NULL OR o.delivery = ANY (?))
         AND (o.provider_message_id = ?
              OR (o.id = ? AND o.provider_message_id IS NULL AND o.attempts > 0
                  AND NOT EXISTS (SELECT FROM whatsapp_outbox t
                                   WHERE t.channel = o.channel AND t.provider_message_id = ?)))
      RETURNING o.id, (SELECT b.state <> 'SENT' FROM whatsapp_outbox b WHERE b.id = o.id) AS settled
      """;

  private final Sql sql;
  private final Channels channels;
  private final Consents consents;
  private final Outbox outbox;
  private final Metrics metrics;

  @Inject
  DeliveryReportService(
      Sql sql, Channels channels, Consents consents, Outbox outbox, Metrics metrics) {
    this.sql = sql;
    this.channels = channels;
    this.consents = consents;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  @Override
  public void report(DeliveryReport report) {
    boolean isNextDue = settles(report);
    if (report.status() == DeliveryStatus.FAILED) {
      isNextDue |= goesAgain(report);
    }
    if (report.status() == DeliveryStatus.FAILED && says(report, Channel::saysOptOut)) {
      consents.refused(report.channel(), report.providerMessageId());
    }
    metrics.count(
        "barron.delivery.reports", "channel", report.channel(), "status", report.status().name());
    if (isNextDue) {
      outbox.wake(report.channel());
    }
  }

  /** Writes the report; whether others of the conversation may have waited for its row. */
  private boolean settles(DeliveryReport report) {
    Object code = Sql.text(report.errorCode().orElse(null));
    Optional<Reported> reported =
        sql.first(
            REPORT,
            row -> new Reported(row.getLong("id"), row.getBoolean("settled")),
            code,
            code,
            report.providerMessageId(),
            report.status(),
            report.channel(),
            SqlArray.texts(before(report.status())),
            report.providerMessageId(),
            report.outboxId().orElse(-1),
            report.providerMessageId());
    reported.ifPresent(
        row ->
            LOG.infof(
                "delivery reported outbox=%d status=%s%s",
                row.outboxId(),
                report.status(),
                report.errorCode().map(text -> " code=" + text).orElse("")));
    return reported.filter(Reported::settled).isPresent();
  }

  private boolean goesAgain(DeliveryReport report) {
    boolean goes = false;
    for (Redelivery way : Redelivery.values()) {
      if (says(report, way::isFor)) {
        goes |= way.say(sql, report.channel(), report.providerMessageId());
      }
    }
    return goes;
  }

  private boolean says(DeliveryReport report, BiPredicate<Channel, String> what) {
    return report
        .errorCode()
        .flatMap(code -> channels.named(report.channel()).filter(c -> what.test(c, code)))
        .isPresent();
  }

  private static List<String> before(DeliveryStatus next) {
    return Stream.of(DeliveryStatus.values())
        .filter(status -> status.canBecome(next))
        .map(DeliveryStatus::name)
        .toList();
  }

  /**
   * A row that a report changed.
   *
   * @param settled whether nobody knew before that the message was sent
   */
  private record Reported(long outboxId, boolean settled) {}
}
