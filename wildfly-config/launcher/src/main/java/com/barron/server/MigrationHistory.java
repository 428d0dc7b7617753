package com.barron.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database says of the migrations that made its tables. Before the first release the
 * migrations were put together into one for each feature: a database that was made by the ones of
 * before cannot be migrated, only deleted.
 */
final class MigrationHistory {
  /** The script that has been number 1 since then. */
  static final String FIRST_SCRIPT = "sla/V1__sla.sql";

  private MigrationHistory() {}

  /** Whether migrations of before that made its tables. A database without tables is not old. */
  static boolean isOutdated(Connection connection) throws SQLException {
    return ask(connection, "SELECT to_regclass('flyway_schema_history') IS NOT NULL")
        && ask(
            connection,
            "SELECT EXISTS (SELECT FROM flyway_schema_history WHERE version = '1' AND script <> '"
                + FIRST_SCRIPT
                + "')");
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
