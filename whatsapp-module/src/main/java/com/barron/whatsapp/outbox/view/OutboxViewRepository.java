package com.barron.whatsapp.outbox.view;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.channel.Channels;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the outbox for operators. */
@Singleton
public class OutboxViewRepository implements OutboxView {
  private static final int MOST = 200;

  /** The dead rows, and others; the rest of the statement says which, and in which order. */
  private static final String DEAD_AND =
      """
      SELECT id, session_id, channel, state, delivery, attempts, error_code, created_at
        FROM ((SELECT * FROM whatsapp_outbox WHERE state = 'DEAD' ORDER BY finished_at DESC LIMIT ?)
              UNION ALL
      """;

  private static final String LATEST =
      DEAD_AND
          + """
              (SELECT * FROM whatsapp_outbox WHERE state <> 'DEAD' ORDER BY id DESC LIMIT ?)) o
       ORDER BY state = 'DEAD' DESC, id DESC
       LIMIT ?
      """;

  /** No index knows a failed delivery: each report would have to write it. */
  private static final String UNDELIVERED =
      DEAD_AND
          + """
              (SELECT * FROM (SELECT * FROM whatsapp_outbox ORDER BY id DESC LIMIT 2000) recent
                WHERE state <> 'DEAD' AND delivery = 'FAILED' AND NOT repeated
                ORDER BY id DESC LIMIT ?)) o
       ORDER BY id DESC
       LIMIT ?
      """;

  private static final String DEPTHS =
      """
      SELECT channel, state, count(*) AS messages, min(created_at) AS oldest
        FROM whatsapp_outbox
       WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN')
       GROUP BY channel, state
      UNION ALL
      SELECT channel, state, count(*), NULL FROM whatsapp_outbox WHERE state = 'DEAD' GROUP BY channel, state
       ORDER BY channel, state
      """;

  private final Sql sql;
  private final Channels channels;

  @Inject
  public OutboxViewRepository(Sql sql, Channels channels) {
    this.sql = sql;
    this.channels = channels;
  }

  @Override
  public List<Row> latest(int most) {
    return read(LATEST, most);
  }

  @Override
  public List<Row> undelivered(int most) {
    return read(UNDELIVERED, most);
  }

  private List<Row> read(String statement, int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most is 1 to " + MOST);
    }
    return sql.read(statement, this::row, most, most, most);
  }

  @Override
  public List<Depth> depths() {
    return sql.read(
        DEPTHS,
        row ->
            new Depth(
                row.getString("channel"),
                row.getString("state").toLowerCase(Locale.ROOT),
                row.getLong("messages"),
                Sql.instant(row, "oldest")));
  }

  /** A sent row tells how far the provider says it got. */
  private Row row(ResultSet row) throws SQLException {
    Optional<String> code = Optional.ofNullable(row.getString("error_code"));
    String channel = row.getString("channel");
    String delivery = row.getString("delivery");
    String state = delivery == null ? row.getString("state") : delivery;
    return new Row(
        row.getLong("id"),
        row.getLong("session_id"),
        channel,
        state.toLowerCase(Locale.ROOT),
        row.getInt("attempts"),
        code,
        code.map(known -> FailureReason.of(channels, channel, known)),
        Sql.instant(row, "created_at").orElseThrow());
  }
}
