package com.barron.whatsapp.idle;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.conversation.SessionCodec;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.metrics.Metrics.GaugeValue;
import com.barron.whatsapp.metrics.SampledGauges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many conversations wait at which question. A step is not stored but derived, so the open ones
 * are read; a sequential scan over one row for each identity, as the reminder does it.
 */
@Singleton
class OpenConversationGauges implements SampledGauges {
  private static final String OPEN =
      """
      SELECT state, count(*) AS conversations
        FROM whatsapp_session
       WHERE state NOT LIKE '{"form":""%' AND state <> '{}'
         AND last_inbound_at > now() - interval '24 hours'
       GROUP BY state
       LIMIT 10000
      """;

  private final Sql sql;
  private final Chat chat;
  private final Metrics metrics;

  @Inject
  OpenConversationGauges(Sql sql, Chat chat, Metrics metrics) {
    this.sql = sql;
    this.chat = chat;
    this.metrics = metrics;
  }

  @Override
  public void sample() {
    Map<Map<String, String>, Long> open = new HashMap<>();
    for (StateCount count : sql.read(OPEN, StateCount::of)) {
      chat.openQuestion(SessionCodec.state(count.state()))
          .ifPresent(
              step ->
                  open.merge(
                      Map.of("form", step.form(), "step", step.slot()),
                      count.conversations(),
                      Long::sum));
    }
    List<GaugeValue> values =
        open.entrySet().stream().map(it -> new GaugeValue(it.getKey(), it.getValue())).toList();
    metrics.gauge("barron.conversations.open", values);
  }

  private record StateCount(String state, long conversations) {
    static StateCount of(ResultSet row) throws SQLException {
      return new StateCount(row.getString("state"), row.getLong("conversations"));
    }
  }
}
