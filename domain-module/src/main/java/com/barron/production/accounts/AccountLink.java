package com.barron.production.accounts;

import java.time.Duration;

/**
 * A link with which somebody sets a password. It is shown once.
 *
 * @param secret the last part of the address
 * @param name of the account
 * @param goodFor how long
 */
public record AccountLink(String secret, String name, Duration goodFor) {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "AccountLink[" + name + "]";
  }
}
