package com.barron.console.oidc;

import com.barron.production.accounts.ProviderIdentity;

/** What came of a sign-in at the provider. */
public sealed interface OidcResult {
  /** The provider vouches for somebody. */
  record Identified(ProviderIdentity id) implements OidcResult {}

  /** It does not, or it cannot be believed. */
  record Refused(Reason reason) implements OidcResult {}

  /** Why nobody is signed in. */
  enum Reason {
    /** It was not begun in this browser, or is over: begin again. */
    NOT_BEGUN,
    /** The provider says no: somebody broke off, or may not use us. */
    DENIED,
    /** What the provider says does not hold. */
    NOT_PROVED,
    /** The token lacks the claim by which people are known, or the address is not verified. */
    NO_CLAIM,
    /** The provider does not answer as it should. */
    UNAVAILABLE
  }
}
