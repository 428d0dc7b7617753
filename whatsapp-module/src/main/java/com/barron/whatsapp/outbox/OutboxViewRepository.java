package com.barron.whatsapp.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the outbox for operators. */
@Singleton
class OutboxViewRepository implements OutboxView {
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

  private final DataSource dataSource;

  @Inject
  OutboxViewRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Row> latest(int most) {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most is 1 to " + MOST);
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setInt(1, most);
      select.setInt(2, most);
      select.setInt(3, most);
      List<Row> latest = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          latest.add(row(rows));
        }
      }
      return latest;
    } catch (SQLException e) {
      throw new OutboxUnavailableException(e);
    }
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
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
