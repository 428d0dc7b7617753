package com.barron.whatsapp.background;

/** A transaction failed; the cause says why. */
public final class TransactionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransactionFailedException(Throwable cause) {
    super("the transaction was rolled back", cause);
  }
}
