package com.barron.whatsapp.outbox;

import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** How much waits, since when, and what is dead; by the indexes that the claims use. */
@Singleton
class OutboxGauges implements SampledGauges {
  private static final String DEPTH =
      """
      SELECT channel, state, count(*) AS messages, extract(epoch FROM now() - min(created_at)) AS age
        FROM whatsapp_outbox
       WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN')
       GROUP BY channel, state
      UNION ALL
      SELECT channel, state, count(*), 0 FROM whatsapp_outbox WHERE state = 'DEAD' GROUP BY channel, state
      """;

  private final DataSource dataSource;
  private final Metrics metrics;

  @Inject
  OutboxGauges(DataSource dataSource, Metrics metrics) {
    this.dataSource = dataSource;
    this.metrics = metrics;
  }

  @Override
  public void sample() throws SQLException {
    List<GaugeValue> depths = new ArrayList<>();
    List<GaugeValue> ages = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DEPTH);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        var labels = Map.of("channel", row.getString("channel"), "state", row.getString("state"));
        depths.add(new GaugeValue(labels, row.getLong("messages")));
        ages.add(new GaugeValue(labels, row.getDouble("age")));
      }
    }
    metrics.gauge("barron.outbox.rows", depths);
    metrics.gauge("barron.outbox.oldest.seconds", ages);
  }
}
