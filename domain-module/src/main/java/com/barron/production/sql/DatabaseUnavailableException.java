package com.barron.production.sql;

/** The database is away or busy: the same work may succeed later. */
public final class DatabaseUnavailableException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(String message) {
    super(message, null);
  }

  public DatabaseUnavailableException(Throwable cause) {
    super("the database is away or busy", cause);
  }
}
