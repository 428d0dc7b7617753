package com.barron.whatsapp.outbox;

/** The outbox could not be read or written, most likely because the database is away. */
public final class OutboxUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxUnavailableException(Throwable cause) {
    super("the outbox is not to be had", cause);
  }
}
