package com.barron.whatsapp.background;

/** A transaction did not end as it should; the cause says why. */
public final class TransactionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TransactionFailedException(Throwable cause) {
    super("the transaction was rolled back", cause);
  }

  /** The class of what went wrong, in a transaction or without one: for logs. */
  public static String causeOf(Exception e) {
    return (e instanceof TransactionFailedException ? e.getCause() : e).getClass().getName();
  }
}
