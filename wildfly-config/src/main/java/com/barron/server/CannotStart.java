package com.barron.server;

/**
 * Something outside of the program keeps it from starting. The message is one line for the person
 * who started it.
 */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String reason) {
    super(reason);
  }

  public CannotStart(String reason, Throwable cause) {
    super(reason, cause);
  }
}
