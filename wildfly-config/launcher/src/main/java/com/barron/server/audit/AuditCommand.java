package com.barron.server.audit;

import com.barron.server.KeyCommand;
import com.barron.server.SuppressForbidden;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Says whether the chain of the audit is whole, in the database of the local run or in the one that
 * BARRON_DB_URL names. On an installed server an operator calls the same SQL function.
 */
public final class AuditCommand {
  private static final String VERIFY =
      "SELECT * FROM verify_audit(CAST(NULLIF(?, '') AS date), CAST(NULLIF(?, '') AS date))";

  private final PrintStream out;

  public AuditCommand(PrintStream out) {
    this.out = out;
  }

  /**
   * Ends with 1 when the chain is broken.
   *
   * @param arguments the first day and the last day, {@code 2026-03-09}; empty: all
   */
  @SuppressForbidden("A command talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    try (Connection connection = KeyCommand.connect(System.getenv())) {
      if (!new AuditCommand(System.out).run(connection, said(arguments[0]), said(arguments[1]))) {
        System.exit(1);
      }
    } catch (SQLException e) {
      System.err.println(e.getMessage().lines().findFirst().orElse(""));
      System.exit(1);
    }
  }

  /** Maven hands over nothing where a property is empty. */
  private static String said(String argument) {
    return argument == null ? "" : argument.strip();
  }

  /**
   * Looks at the days from one to another.
   *
   * @return whether the chain is whole
   */
  public boolean run(Connection connection, String from, String to) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERIFY)) {
      statement.setString(1, from);
      statement.setString(2, to);
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        boolean isWhole = found.getString("problem") == null;
        out.println(
            isWhole
                ? "The audit is whole: links=" + found.getLong("links")
                : "The audit is BROKEN: "
                    + found.getString("problem")
                    + " day="
                    + found.getString("broken_day")
                    + " seq="
                    + found.getString("broken_seq")
                    + " row="
                    + found.getString("broken_audit_id"));
        if (found.getString("head") != null) {
          out.println(
              "It ends with seq=" + found.getLong("head_seq") + " head=" + found.getString("head"));
        }
        return isWhole;
      }
    }
  }
}
