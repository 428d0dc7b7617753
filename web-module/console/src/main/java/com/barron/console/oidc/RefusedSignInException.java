package com.barron.console.oidc;

/** Why a sign-in goes no further; the message is for the log and holds nothing of a token. */
final class RefusedSignInException extends Exception {
  private static final long serialVersionUID = 1L;

  private final OidcResult.Reason reason;

  RefusedSignInException(OidcResult.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  OidcResult.Reason reason() {
    return reason;
  }
}
