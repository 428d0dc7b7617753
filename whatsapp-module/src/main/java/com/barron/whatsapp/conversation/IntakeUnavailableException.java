package com.barron.whatsapp.conversation;

/** A message could not be stored, most likely because the database is away. */
public final class IntakeUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntakeUnavailableException(Throwable cause) {
    super("the message could not be stored", cause);
  }
}
