package com.barron.whatsapp.outbox.view;

import com.barron.production.sql.Sql;
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

  private static final String LATEST =
      """
      SELECT id, channel, state, delivery, attempts, error_code, created_at
        FROM ((SELECT * FROM whatsapp_outbox WHERE state = 'DEAD' ORDER BY finished_at DESC LIMIT ?)
              UNION ALL
              (SELECT * FROM whatsapp_outbox WHERE state <> 'DEAD' ORDER BY id DESC LIMIT ?)) o
       ORDER BY state = 'DEAD' DESC, id DESC
       LIMIT ?
      """;

  private final Sql sql;

  @Inject
  public OutboxViewRepository(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Row> latest(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most is 1 to " + MOST);
    }
    return sql.read(LATEST, OutboxViewRepository::row, most, most, most);
  }

  /** A sent row tells how far the provider says it got. */
  private static Row row(ResultSet row) throws SQLException {
    String delivery = row.getString("delivery");
    String state = delivery == null ? row.getString("state") : delivery;
    return new Row(
        row.getLong("id"),
        row.getString("channel"),
        state.toLowerCase(Locale.ROOT),
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("error_code")),
        Sql.instant(row, "created_at").orElseThrow());
  }
}
