package com.barron.production.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The result of asking for a connection. */
public sealed interface ConnectionAttempt {
  /** For an answer on an existing connection. */
  int SECONDS_TO_ANSWER = 2;

  /** The database answers. */
  record Connected() implements ConnectionAttempt {}

  /**
   * The database is away, starting or full: a later attempt may succeed.
   *
   * @param states of SQL; {@code none} when the pool gives none
   */
  record Unavailable(String states) implements ConnectionAttempt {}

  /**
   * The database answers, and does not take us until somebody changes something.
   *
   * @param reason for an operator, without a value
   */
  record Refused(String reason) implements ConnectionAttempt {}

  /** Asks once. The data source decides how long that may take. */
  static ConnectionAttempt on(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(SECONDS_TO_ANSWER) ? new Connected() : new Unavailable("none");
    } catch (SQLException e) {
      return of(e);
    }
  }

  private static ConnectionAttempt of(SQLException e) {
    return DatabaseRefusal.of(e)
        .<ConnectionAttempt>map(refusal -> new Refused(refusal.reason()))
        .orElseGet(() -> new Unavailable(DatabaseFailure.states(e)));
  }
}
