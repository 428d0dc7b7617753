package com.barron.whatsapp.conversation;

/** A revoked identity could still talk as its person: the revocation must be rolled back. */
final class RevocationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RevocationFailedException(Throwable cause) {
    super("the conversation could not be updated", cause);
  }
}
