package com.barron.server;

/**
 * Something outside of the program keeps it from starting. The message is one line for the person
 * who started it.
 */
final class StartupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartupException(String reason) {
    super(reason);
  }

  public StartupException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
