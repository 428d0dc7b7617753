package com.barron.production.sql;

import java.sql.SQLException;

/** A statement failed. The message holds no value of it. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@link DatabaseUnavailableException} when the same work may succeed later. */
  static DatabaseException of(SQLException cause) {
    return DatabaseFailure.of(cause).isWorthAnotherTry()
        ? new DatabaseUnavailableException(cause)
        : new DatabaseException("statement failed, state=" + cause.getSQLState(), cause);
  }
}
