package com.barron.load.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The five messages that record a defect, without anything that can be said otherwise. */
final class PlatformDialogue {
  private PlatformDialogue() {}

  /**
   * Where a conversation is.
   *
   * @param state the question that is open
   * @param order what was answered so far
   */
  record Turn(String state, String order, String reply) {}

  /** The next question, or the record, with its effect in this transaction. */
  static Turn next(Connection connection, String state, String order, String said)
      throws SQLException {
    if (said.equals("hi")) {
      return new Turn(
          "MENU", "", "*Menu*\n1. Report a defect\n2. Order status\nReply with number.");
    }
    return switch (state) {
      case "MENU" -> new Turn("ORDER", "", "Please enter the order number:");
      case "ORDER" ->
          new Turn(
              "TYPE",
              said,
              "Order "
                  + said
                  + " ("
                  + product(connection, said)
                  + "). Choose the defect type:\n1. Internal Reject\n2. Customer Return");
      case "TYPE" -> new Turn("SEVERITY", order, "Choose the severity:\n1. Low\n2. High");
      default ->
          new Turn(
              "MENU",
              "",
              "Defect " + record(connection, order) + " recorded. Order " + order + " is on hold.");
    };
  }

  private static String product(Connection connection, String order) throws SQLException {
    try (PreparedStatement look =
        connection.prepareStatement("SELECT product FROM production_order WHERE number = ?")) {
      look.setString(1, order);
      try (ResultSet row = look.executeQuery()) {
        return row.next() ? row.getString(1) : "unknown";
      }
    }
  }

  private static long record(Connection connection, String order) throws SQLException {
    try (PreparedStatement record =
        connection.prepareStatement(
            """
            WITH held AS (UPDATE production_order SET status = 'ON_HOLD' WHERE number = ?)
            INSERT INTO defect (order_number) VALUES (?) RETURNING id
            """)) {
      record.setString(1, order);
      record.setString(2, order);
      try (ResultSet row = record.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
