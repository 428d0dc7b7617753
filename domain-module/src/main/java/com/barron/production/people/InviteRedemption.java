package com.barron.production.people;

/** The outcome of typing an invite code. */
public sealed interface InviteRedemption {
  /** The identity belongs to this person from now on. */
  record Enrolled(PersonView person) implements InviteRedemption {}

  /** Nobody was enrolled. */
  record Refused(Reason reason) implements InviteRedemption {}

  /** Why a code is not taken. */
  enum Reason {
    /** There is no such code. */
    UNKNOWN,
    EXPIRED,
    USED,
    /** The sender typed too many wrong codes and has to wait. */
    TOO_MANY_TRIES
  }
}
