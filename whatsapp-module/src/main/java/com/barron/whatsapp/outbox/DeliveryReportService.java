package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
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

  private final DataSource dataSource;
  private final Channels channels;
  private final Consents consents;
  private final Outbox outbox;
  private final Metrics metrics;

  @Inject
  DeliveryReportService(
      DataSource dataSource, Channels channels, Consents consents, Outbox outbox, Metrics metrics) {
    this.dataSource = dataSource;
    this.channels = channels;
    this.consents = consents;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  @Override
  public void report(DeliveryReport report) {
    boolean isNextDue;
    try (Connection connection = dataSource.getConnection()) {
      isNextDue = settles(connection, report);
      if (report.status() == DeliveryStatus.FAILED) {
        isNextDue |= goesAgain(connection, report);
      }
    } catch (SQLException e) {
      throw new OutboxUnavailableException(e);
    }
    if (report.status() == DeliveryStatus.FAILED && says(report, Channel::saysOptOut)) {
      consents.refused(report.channel(), report.providerMessageId());
    }
    metrics.count(
        "barron.delivery.reports", "channel", report.channel(), "status", report.status().name());
    if (isNextDue) {
      outbox.wake();
    }
  }

  /** Writes the report; whether others of the conversation may have waited for its row. */
  private static boolean settles(Connection connection, DeliveryReport report) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(REPORT)) {
      String code = report.errorCode().orElse(null);
      update.setString(1, code);
      update.setString(2, code);
      update.setString(3, report.providerMessageId());
      update.setString(4, report.status().name());
      update.setString(5, report.channel());
      update.setArray(6, connection.createArrayOf("text", before(report.status())));
      update.setString(7, report.providerMessageId());
      update.setLong(8, report.outboxId().orElse(-1));
      update.setString(9, report.providerMessageId());
      try (ResultSet row = update.executeQuery()) {
        if (!row.next()) {
          return false;
        }
        LOG.infof(
            "delivery reported outbox=%d status=%s%s",
            row.getLong(1),
            report.status(),
            report.errorCode().map(text -> " code=" + text).orElse(""));
        return row.getBoolean("settled");
      }
    }
  }

  private boolean goesAgain(Connection connection, DeliveryReport report) throws SQLException {
    boolean goes = false;
    for (Redelivery way : Redelivery.values()) {
      if (says(report, way::isFor)) {
        goes |= way.say(connection, report.channel(), report.providerMessageId());
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

  private static String[] before(DeliveryStatus next) {
    return Stream.of(DeliveryStatus.values())
        .filter(status -> status.canBecome(next))
        .map(DeliveryStatus::name)
        .toArray(String[]::new);
  }
}
