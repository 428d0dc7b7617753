package com.barron.production.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

/**
 * A row that outlives its result: for what is made of several rows. Its values are of PostgreSQL's
 * usual types: text, {@code Integer}, {@code Long}, {@code Boolean}, {@code BigDecimal}, {@code
 * Instant}, {@code byte[]}.
 */
public final class Row {
  private final Map<String, Object> values;

  private Row(Map<String, Object> values) {
    this.values = values;
  }

  /** Reads all columns. */
  public static Row of(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      values.put(
          columns.getColumnLabel(i),
          value instanceof Timestamp timestamp ? timestamp.toInstant() : value);
    }
    return new Row(values);
  }

  /**
   * The value of a column, null where the row has none.
   *
   * @throws IllegalArgumentException when the query has no such column
   * @throws ClassCastException when the column is of another type
   */
  public <T> T get(String column, Class<T> type) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("the query reads no column " + column);
    }
    return type.cast(values.get(column));
  }
}
