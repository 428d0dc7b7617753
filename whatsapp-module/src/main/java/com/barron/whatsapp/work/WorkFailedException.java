package com.barron.whatsapp.work;

/** A transaction did not end as it should; the cause says why. */
public final class WorkFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WorkFailedException(Throwable cause) {
    super("the transaction was rolled back", cause);
  }
}
