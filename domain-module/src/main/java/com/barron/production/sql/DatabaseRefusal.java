package com.barron.production.sql;

import com.barron.production.failure.CauseSummary;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a database that answers does not take us: nothing that a later attempt changes. Source of the
 * states: as in {@link DatabaseFailure}.
 */
public enum DatabaseRefusal {
  LOGIN(
      "28",
      "the database does not take BARRON_DB_USER with BARRON_DB_PASSWORD, or not from this machine"),
  DATABASE("3D000", "the database that BARRON_DB_URL names does not exist"),
  RIGHTS(
      "42501",
      "the role of BARRON_DB_USER lacks a right in the database: see the page 'Prepare the database'"),
  READ_ONLY("25006", "the database that BARRON_DB_URL names is read-only: a replica?");

  private final String state;
  private final String reason;

  DatabaseRefusal(String state, String reason) {
    this.state = state;
    this.reason = reason;
  }

  /** A sentence for an operator, with the SQL state. */
  public String reason() {
    return reason + " (SQL state " + state + (state.length() == 2 ? "xxx)" : ")");
  }

  /** The first that an exception or one of its causes tells. */
  public static Optional<DatabaseRefusal> of(Throwable failure) {
    return CauseSummary.causes(failure).stream()
        .filter(SQLException.class::isInstance)
        .map(cause -> ((SQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .flatMap(found -> Stream.of(values()).filter(refusal -> found.startsWith(refusal.state)))
        .findFirst();
  }
}
