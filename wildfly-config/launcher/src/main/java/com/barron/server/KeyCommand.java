package com.barron.server;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Makes or ends a key of another system, in the database of the local run or in the one that
 * BARRON_DB_URL names. On an installed server an operator calls the same SQL functions.
 */
public final class KeyCommand {
  private static final String CREATE =
      "SELECT integration_key_create(?, string_to_array(replace(?, ' ', ''), ','))";
  private static final String REVOKE = "SELECT integration_key_revoke(?)";

  private final Map<String, String> environment;
  private final PrintStream out;

  private KeyCommand(Map<String, String> environment, PrintStream out) {
    this.environment = environment;
    this.out = out;
  }

  /**
   * @param arguments the key's name; its scopes, separated by commas; true: it is revoked
   */
  @SuppressForbidden("A command talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    try {
      new KeyCommand(System.getenv(), System.out)
          .run(said(arguments[0]), said(arguments[1]), Boolean.parseBoolean(arguments[2]));
    } catch (StartupException | SQLException e) {
      System.err.println(reason(e));
      System.exit(1);
    }
  }

  /** Maven hands over nothing where a property is empty. */
  private static String said(String argument) {
    return argument == null ? "" : argument.strip();
  }

  private void run(String name, String scopes, boolean isRevoked) throws SQLException {
    if (name.isEmpty() || scopes.isBlank() && !isRevoked) {
      throw new StartupException(
          "Say -Dkey.name=… and -Dkey.scopes=orders:read,… for a new key, or -Dkey.name=…"
              + " -Dkey.revoke=true to end one");
    }
    try (Connection connection = connect(environment)) {
      if (isRevoked) {
        out.println(
            ask(connection, REVOKE, name).equals("t")
                ? "The key " + name + " is revoked."
                : "There is no key " + name + " in use.");
      } else {
        out.println(ask(connection, CREATE, name, scopes));
      }
    }
  }

  /** The database that BARRON_DB_URL names, else that of the local run. */
  public static Connection connect(Map<String, String> environment) throws SQLException {
    String port = environment.getOrDefault("BARRON_EMBEDDED_DB_PORT", "15432");
    return DriverManager.getConnection(
        environment.getOrDefault(
            "BARRON_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/" + LocalDatabase.NAME),
        environment.getOrDefault("BARRON_DB_USER", LocalDatabase.NAME),
        environment.getOrDefault("BARRON_DB_PASSWORD", LocalDatabase.NAME));
  }

  private static String ask(Connection connection, String question, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }

  /** The first line: PostgreSQL adds where in the function it happened. */
  private static String reason(Exception e) {
    return e.getMessage().lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
  }
}
