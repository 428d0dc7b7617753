package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes delivery reports into the outbox, one statement each. A report that names our id proves
 * that the message was sent, whatever the sending itself heard: it settles the row.
 */
@Singleton
class RecordedReports implements DeliveryReports {
  private static final Logger LOG = Logger.getLogger(RecordedReports.class);

  /** Forward only: the states from which the new one may follow are a parameter. */
  private static final String REPORT =
      """
      UPDATE whatsapp_outbox o
         SET delivery = ?, delivery_at = now(),
             error_code = CASE WHEN o.state = 'SENT' THEN coalesce(?, o.error_code) ELSE ? END,
             state = 'SENT', provider_message_id = coalesce(o.provider_message_id, ?),
             finished_at = coalesce(o.finished_at, now()), lease_token = NULL, unknown_since = NULL
       WHERE o.channel = ?
         AND (o.delivery IS NULL OR o.delivery = ANY (?))
         AND (o.provider_message_id = ?
              OR (o.id = ? AND o.provider_message_id IS NULL AND o.attempts > 0
                  AND NOT EXISTS (SELECT FROM whatsapp_outbox t
                                   WHERE t.channel = o.channel AND t.provider_message_id = ?)))
      RETURNING o.id
      """;

  private final DataSource dataSource;
  private final Outbox outbox;

  @Inject
  RecordedReports(DataSource dataSource, Outbox outbox) {
    this.dataSource = dataSource;
    this.outbox = outbox;
  }

  @Override
  public void report(DeliveryReport report) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(REPORT)) {
      String code = report.errorCode().orElse(null);
      update.setString(1, report.status().name());
      update.setString(2, code);
      update.setString(3, code);
      update.setString(4, report.providerMessageId());
      update.setString(5, report.channel());
      update.setArray(6, connection.createArrayOf("text", before(report.status())));
      update.setString(7, report.providerMessageId());
      update.setLong(8, report.outboxId().orElse(-1));
      update.setString(9, report.providerMessageId());
      try (ResultSet row = update.executeQuery()) {
        if (row.next()) {
          LOG.infof(
              "delivery reported outbox=%d status=%s%s",
              row.getLong(1),
              report.status(),
              report.errorCode().map(text -> " code=" + text).orElse(""));
        }
      }
    } catch (SQLException e) {
      throw new OutboxUnavailableException(e);
    }
    // The row may have been the one that others of its conversation waited for.
    outbox.wake();
  }

  private static String[] before(DeliveryStatus next) {
    return Stream.of(DeliveryStatus.values())
        .filter(status -> status.canBecome(next))
        .map(DeliveryStatus::name)
        .toArray(String[]::new);
  }
}
