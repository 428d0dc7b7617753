package com.barron.production.sql;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a failure says of the database, by SQLSTATE. The only classifier of SQL states.
 *
 * <p>Source of the states: PostgreSQL's documentation, appendix A, "PostgreSQL Error Codes".
 */
public enum DatabaseFailure {
  /** The database cannot be used now: another try at once is of no use. */
  UNAVAILABLE,
  /** Somebody else held what the statement needs: the transaction may succeed when repeated. */
  BUSY,
  /** The statement or its data are wrong, or the failure is not of a database. */
  OTHER;

  private static final String LOCK_TIMEOUT = "55P03";
  private static final String STATEMENT_TIMEOUT = "57014";

  /** An idle transaction or a long one was ended by the server, and the connection with it. */
  private static final Set<String> SESSION_ENDED = Set.of("25P03", "25P04");

  /**
   * The gravest that an exception, its causes and their suppressed exceptions tell. A suppressed
   * one counts: a failed commit hides the reason there.
   */
  public static DatabaseFailure of(Throwable failure) {
    return causes(failure).stream()
        .map(DatabaseFailure::single)
        .min(DatabaseFailure::compareTo)
        .orElse(OTHER);
  }

  /** Whether the same work may succeed later, unchanged. */
  public boolean isWorthAnotherTry() {
    return this != OTHER;
  }

  /** An exception, its causes and their suppressed exceptions, each once, nearest first. */
  public static Collection<Throwable> causes(Throwable failure) {
    // Exceptions do not define equality: a set tells them apart by identity.
    Set<Throwable> causes = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (causes.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(List.of(next.getSuppressed()));
      }
    }
    return causes;
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
