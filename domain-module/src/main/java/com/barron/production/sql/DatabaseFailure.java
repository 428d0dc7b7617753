package com.barron.production.sql;

import com.barron.production.failure.CauseSummary;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a failure says of the database, by SQLSTATE. The only classifier of SQL states.
 *
 * <p>Source of the states: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
 */
public enum DatabaseFailure {
  /** The database cannot be used now: to repeat the work at once does not help. */
  UNAVAILABLE,
  /** Somebody else held what the statement needs: the transaction may succeed when repeated. */
  BUSY,
  /** The statement or its data are wrong, or the failure is not of a database. */
  OTHER;

  private static final String LOCK_TIMEOUT = "55P03";
  private static final String STATEMENT_TIMEOUT = "57014";

  /** An idle transaction or a long one was ended by the server, and the connection with it. */
  private static final Set<String> SESSION_ENDED = Set.of("25P03", "25P04");

  /** The gravest that an exception, its causes and their suppressed exceptions tell. */
  public static DatabaseFailure of(Throwable failure) {
    return CauseSummary.causes(failure).stream()
        .map(DatabaseFailure::single)
        .min(DatabaseFailure::compareTo)
        .orElse(OTHER);
  }

  /** The SQL states that an exception and its causes tell, nearest first; {@code none} for none. */
  public static String states(Throwable failure) {
    String states =
        CauseSummary.causes(failure).stream()
            .filter(SQLException.class::isInstance)
            .map(cause -> ((SQLException) cause).getSQLState())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(","));
    return states.isEmpty() ? "none" : states;
  }

  /** Whether the same work may succeed later, unchanged. */
  public boolean isWorthAnotherTry() {
    return this != OTHER;
  }

  private static DatabaseFailure single(Throwable cause) {
    if (cause instanceof SQLException sql) {
      DatabaseFailure byState = ofState(sql.getSQLState());
      return byState == OTHER && cause instanceof SQLTransientException ? UNAVAILABLE : byState;
    }
    return cause instanceof DatabaseUnavailableException && cause.getCause() == null
        ? UNAVAILABLE
        : OTHER;
  }

  /**
   * Of one state.
   *
   * @param state null when the pool of connections failed: it gives no state
   */
  static DatabaseFailure ofState(String state) {
    if (state == null
        || state.startsWith("08") // connection exception
        || state.startsWith("53") // insufficient resources
        || state.startsWith("57P") // the server stops, starts or ended the session
        || SESSION_ENDED.contains(state)) {
      return UNAVAILABLE;
    }
    return state.startsWith("40") // serialization failure, deadlock
            || state.equals(LOCK_TIMEOUT)
            || state.equals(STATEMENT_TIMEOUT)
        ? BUSY
        : OTHER;
  }
}
