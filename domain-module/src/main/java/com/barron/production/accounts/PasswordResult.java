package com.barron.production.accounts;

import java.time.Duration;

/** The result of setting a password. */
public sealed interface PasswordResult {
  /** It is set. @param member with the only session that continues */
  record Set(Member member) implements PasswordResult {}

  /** Nothing changed: the new password is none. */
  record Weak(Weakness weakness) implements PasswordResult {}

  /** Nothing changed: the link or the present password is not good. */
  record Refused() implements PasswordResult {}

  /** Nothing changed: too many present passwords were wrong. */
  record TooMany(Duration remaining) implements PasswordResult {}

  /** Why a password is none. */
  enum Weakness {
    /** It has fewer than {@value Accounts#SHORTEST_PASSWORD} characters. */
    SHORT,
    /** It has more than {@value Accounts#LONGEST_PASSWORD} bytes. */
    LONG,
    /** Many people have it, or it is made of few characters or a row of keys. */
    COMMON,
    /** It holds the name of the account. */
    NAME
  }
}
