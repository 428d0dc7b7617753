package com.barron.whatsapp.journal;

/** The journal could not be read, most likely because the database is away. */
public final class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalUnavailableException(Throwable cause) {
    super("the journal could not be read", cause);
  }
}
