package com.barron.production.accounts;

import java.time.Duration;

/** The result of an attempt to sign in. */
public sealed interface SignInResult {
  /** Name and password are right. */
  record SignedIn(Member member) implements SignInResult {}

  /** They are not, or there is no such account, or it may not use the console. */
  record Refused() implements SignInResult {}

  /**
   * Too many were wrong: nothing was checked. @param remaining how long to wait, at least a second
   */
  record TooMany(Duration remaining) implements SignInResult {}
}
