package com.barron.whatsapp.alerts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements, each in the transaction of the thread that makes it. A collection becomes an array:
 * of bigint when it holds numbers, otherwise of text, which the statement may cast.
 */
@Singleton
public class AlertSql {
  private final DataSource dataSource;

  @Inject
  public AlertSql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public <T> List<T> read(String sql, Row<T> row, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AlertsUnavailableException(e);
    }
  }

  /** How many rows were changed. */
  public int write(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new AlertsUnavailableException(e);
    }
  }

  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static void bind(Connection connection, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bound(connection, values[i]));
    }
  }

  private static Object bound(Connection connection, Object value) throws SQLException {
    if (value instanceof Collection<?> many) {
      boolean numbers = many.stream().allMatch(Number.class::isInstance);
      return numbers
          ? connection.createArrayOf("bigint", many.toArray())
          : connection.createArrayOf("text", many.stream().map(AlertSql::text).toArray());
    }
    return value instanceof Instant instant
        ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object::toString).orElse(null);
    }
    return value.toString();
  }

  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
