package com.barron.production.people;

/** The outcome of typing an invite code. */
public sealed interface InviteRedemption {
  /** The identity belongs to this person from now on. */
  record Enrolled(PersonView person) implements InviteRedemption {}

  /**
   * Nothing changed.
   *
   * @param reasonKey {@code unknown}, {@code expired}, {@code used} or {@code too-many-tries}
   */
  record Refused(String reasonKey) implements InviteRedemption {}
}
