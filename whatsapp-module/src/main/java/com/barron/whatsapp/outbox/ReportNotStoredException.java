package com.barron.whatsapp.outbox;

/** A delivery report could not be stored, most likely because the database is away. */
public final class ReportNotStoredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReportNotStoredException(Throwable cause) {
    super("the report could not be stored", cause);
  }
}
