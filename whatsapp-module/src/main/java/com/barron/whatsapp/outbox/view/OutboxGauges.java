package com.barron.whatsapp.outbox.view;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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

  private final Sql sql;
  private final Metrics metrics;

  @Inject
  OutboxGauges(Sql sql, Metrics metrics) {
    this.sql = sql;
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    List<Depth> depths = sql.read(DEPTH, OutboxGauges::depth);
    metrics.gauge("barron.outbox.rows", values(depths, Depth::messages));
    metrics.gauge("barron.outbox.oldest.seconds", values(depths, Depth::age));
  }

  private static Depth depth(ResultSet row) throws SQLException {
    return new Depth(
        row.getString("channel"),
        row.getString("state"),
        row.getLong("messages"),
        row.getDouble("age"));
  }

  private static List<GaugeValue> values(List<Depth> depths, ToDoubleFunction<Depth> number) {
    return depths.stream()
        .map(depth -> new GaugeValue(depth.labels(), number.applyAsDouble(depth)))
        .toList();
  }

  /**
   * The messages of a channel in a state.
   *
   * @param age of the oldest, in seconds; 0 when nobody waits for it
   */
  private record Depth(String channel, String state, long messages, double age) {
    Map<String, String> labels() {
      return Map.of("channel", channel, "state", state);
    }
  }
}
