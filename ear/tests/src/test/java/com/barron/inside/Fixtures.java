package com.barron.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows to start from and an independent look at what became of them. */
record Fixtures(DataSource database) {
  /** An order in progress that nobody else uses. */
  void orderInProgress(String number) {
    run(
        "INSERT INTO production_order (number, product, status, percent_complete, due_at)"
            + " VALUES (?, 'Gearbox', 'IN_PROGRESS', 40, now() + interval '10 days')",
        number);
  }

  /** A bill with one component, four pieces. */
  void billOfMaterial(String number, String part) {
    run("INSERT INTO bom (number, product) VALUES (?, 'Gearbox')", number);
    run(
        "INSERT INTO bom_component (bom_number, part_number, position, name, quantity)"
            + " VALUES (?, ?, 1, 'Bolt M8', 4)",
        number,
        part);
  }

  void machine(String number) {
    run("INSERT INTO machine (number, name, line) VALUES (?, 'Press', 'Line 1')", number);
  }

  long count(String query, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, query, parameters);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException with the database's refusal as its cause
   */
  void run(String change, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, change, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String text, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
