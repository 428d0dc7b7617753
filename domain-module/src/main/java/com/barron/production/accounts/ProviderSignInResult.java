package com.barron.production.accounts;

/** The result of signing in by a provider. */
public sealed interface ProviderSignInResult {
  record SignedIn(Member member) implements ProviderSignInResult {}

  /** Nobody here is known by it. */
  record Unknown() implements ProviderSignInResult {}

  /** Their role may not use the console. */
  record NotAllowed() implements ProviderSignInResult {}
}
