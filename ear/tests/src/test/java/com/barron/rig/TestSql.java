package com.barron.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database, asked directly: one connection and one transaction for each call. */
public record TestSql(String url, String user, String password) {
  /** All rows, by column name. */
  public List<Map<String, Object>> rows(String query, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet found = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    } catch (SQLException e) {
      throw failed(query, e);
    }
  }

  /** The first column of all rows, as text. */
  public List<String> column(String query, Object... parameters) {
    return rows(query, parameters).stream()
        .map(row -> String.valueOf(row.values().iterator().next()))
        .toList();
  }

  /** The first column of the only row. */
  public long number(String query, Object... parameters) {
    return ((Number) rows(query, parameters).get(0).values().iterator().next()).longValue();
  }

  /** Changes something. @return how many rows */
  public int run(String change, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = prepare(connection, change, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(change, e);
    }
  }

  @Override
  public String toString() {
    return url;
  }

  /** With the reason in its first line: a summary of tests shows no more. */
  private static IllegalStateException failed(String text, SQLException reason) {
    return new IllegalStateException(reason.getMessage() + " in: " + text, reason);
  }

  private static PreparedStatement prepare(Connection connection, String text, Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  private static Map<String, Object> row(ResultSet found) throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
    }
    return row;
  }
}
