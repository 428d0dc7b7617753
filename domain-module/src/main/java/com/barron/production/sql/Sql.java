package com.barron.production.sql;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs SQL. Each call is one statement and one round trip, in the transaction of the thread that
 * makes it; without a transaction it commits by itself. The server gives one transaction one
 * connection, however often it is asked.
 *
 * <p>Parameters are bound from left to right by their type: text, integers, booleans, {@code
 * byte[]} and {@code UUID} as they are, an enum by its name, an {@code Instant} as timestamptz, a
 * {@link SqlArray} as an array. A duration is passed as milliseconds. A value that may be missing
 * is passed by {@link #text} or {@link #number}, so that a statement is always prepared for the
 * same types. JSON is text that the statement casts.
 *
 * <p>Every method throws {@link DatabaseUnavailableException} when the same work may succeed later,
 * otherwise {@link DatabaseException}.
 */
@Singleton
public class Sql {
  private final ConnectionSource connections;

  @Inject
  public Sql(DataSource dataSource) {
    this(new DataSourceConnections(dataSource));
  }

  private Sql(ConnectionSource connections) {
    this.connections = connections;
  }

  /**
   * Runs SQL on the connection of an entity manager. What it has not written yet is written first,
   * so that a query finds what the same transaction changed.
   */
  public static Sql on(EntityManager entityManager) {
    return new Sql(new EntityManagerConnections(entityManager, true));
  }

  /**
   * Runs SQL on the connection of an entity manager, for statements that refer to nothing which it
   * holds back: what changed is written once, at the commit.
   */
  public static Sql besides(EntityManager entityManager) {
    return new Sql(new EntityManagerConnections(entityManager, false));
  }

  /** All rows of a query, or of a change that returns rows. */
  public <T> List<T> read(String sql, RowMapper<T> mapper, Object... values) {
    return run(
        sql,
        statement -> {
          List<T> found = new ArrayList<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(mapper.map(rows));
            }
          }
          return found;
        },
        values);
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values) {
    return run(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
          }
        },
        values);
  }

  /** The row of a statement that always returns one. */
  public <T> T one(String sql, RowMapper<T> mapper, Object... values) {
    return first(sql, mapper, values)
        .orElseThrow(() -> new IllegalStateException("the statement returned no row"));
  }

  /** How many rows were changed. */
  public int write(String sql, Object... values) {
    return run(sql, PreparedStatement::executeUpdate, values);
  }

  /**
   * A parameter whose value the planner does not see. A statement with such parameters is planned
   * once for each connection; one whose plan follows the values (arrays of different lengths, a
   * limit, a quota of nothing) is planned anew at each call, and that can take longer than the
   * statement.
   *
   * @param type as PostgreSQL names it
   */
  public static String unplanned(String type) {
    String typed = "cast(? AS " + type + ")";
    // Without the outer cast an array would be taken for the rows of a subquery.
    return "cast((SELECT " + typed + ") AS " + type + ")";
  }

  /** A text that may be null. */
  public static Object text(String value) {
    return value == null ? Null.TEXT : value;
  }

  /** A bigint that may be missing. */
  public static Object number(Optional<Long> value) {
    return value.isPresent() ? value.get() : Null.NUMBER;
  }

  /** The moment in a column of timestamptz, if there is one. */
  public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The number in a column of bigint, if there is one. */
  public static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }

  private <T> T run(String sql, Execution<T> execution, Object... values) {
    return connections.with(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              bind(connection, statement, i + 1, values[i]);
            }
            return execution.of(statement);
          } catch (SQLException e) {
            throw DatabaseException.of(e);
          }
        });
  }

  private static void bind(
      Connection connection, PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Null none) {
      statement.setNull(index, none.type);
    } else if (value instanceof SqlArray array) {
      statement.setArray(index, connection.createArrayOf(array.elementType(), array.elements()));
    } else if (value instanceof Instant instant) {
      statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
    } else if (value instanceof Enum<?> constant) {
      statement.setString(index, constant.name());
    } else {
      statement.setObject(index, value);
    }
  }

  private enum Null {
    TEXT(Types.VARCHAR),
    NUMBER(Types.BIGINT);

    private final int type;

    Null(int type) {
      this.type = type;
    }
  }

  @FunctionalInterface
  private interface Execution<T> {
    T of(PreparedStatement statement) throws SQLException;
  }
}
