package com.barron.production.sql;

/** Nothing was done, and the same work may succeed later: the database is away or busy. */
public final class DatabaseUnavailableException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(String message) {
    super(message, null);
  }

  public DatabaseUnavailableException(Throwable cause) {
    super("nothing was done: the database is away or busy", cause);
  }
}
