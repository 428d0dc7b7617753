package com.barron.production.accounts;

import java.util.Optional;

/**
 * The accounts of people. An account is a person's, and what it may do is what the person's role
 * may do at that moment.
 */
public interface Accounts {
  /** In characters. */
  int SHORTEST_PASSWORD = 12;

  /** In bytes of UTF-8: bcrypt sees no more. */
  int LONGEST_PASSWORD = 72;

  /**
   * Checks a name and a password. Each failure counts against the name and the address, over all
   * nodes, and from the fifth on makes both wait, longer each time. Whether there is such an
   * account is told neither by the result nor by the time that it takes.
   *
   * @param address from which it is tried
   */
  SignInResult signIn(String name, String password, String address);

  /**
   * Whoever a session belongs to, as they are now; empty when it has ended, or they may not use the
   * console any more. One statement.
   */
  Optional<Member> resume(AccountSession session);

  /** The name of the account that a link is for; empty when it is not good, or no more. */
  Optional<String> findLink(String secret);

  /**
   * Sets the password of a link's account. All sessions of the account end, and so does the link.
   */
  PasswordResult redeem(String secret, String password);

  /**
   * Changes a password. All other sessions of the account end. A wrong present password counts as a
   * failure to sign in does.
   */
  PasswordResult change(AccountSession session, String present, String password, String address);
}
