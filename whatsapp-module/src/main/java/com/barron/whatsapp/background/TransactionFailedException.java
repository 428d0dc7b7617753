package com.barron.whatsapp.background;

/** A transaction failed; the cause says why. */
public final class TransactionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransactionFailedException(Throwable cause) {
    super("the transaction was rolled back", cause);
  }

  /** The class of the exception, or of the cause of a failed transaction: for logs. */
  public static String causeOf(Exception e) {
    return (e instanceof TransactionFailedException ? e.getCause() : e).getClass().getName();
  }
}
