package com.barron.whatsapp.consent;

/** The database could not be asked. */
public final class ConsentUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConsentUnavailableException(Throwable cause) {
    super("preferences cannot be read or written", cause);
  }
}
