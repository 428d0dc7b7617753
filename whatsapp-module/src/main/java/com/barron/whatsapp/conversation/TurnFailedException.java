package com.barron.whatsapp.conversation;

/** A transaction did not end as it should; see the cause. */
final class TurnFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TurnFailedException(Throwable cause) {
    super("the transaction was rolled back", cause);
  }
}
