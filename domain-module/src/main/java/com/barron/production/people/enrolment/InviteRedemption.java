package com.barron.production.people.enrolment;

import com.barron.production.people.PersonView;

/** The outcome of typing an invite code. */
public sealed interface InviteRedemption {
  /** The code was good. */
  sealed interface Accepted extends InviteRedemption {
    /** Who the sender is. */
    PersonView person();
  }

  /** The identity belongs to this person from now on. */
  record Enrolled(PersonView person) implements Accepted {}

  /** The person was known, and has the role of the code from now on. */
  record RoleTaken(PersonView person) implements Accepted {}

  /** Nothing changed. */
  record Refused(Reason reason) implements InviteRedemption {}

  /** Why a code is not taken. */
  enum Reason {
    /** There is no such code. */
    UNKNOWN,
    EXPIRED,
    USED,
    /** The sender gave the code out, for somebody else. */
    OWN_CODE,
    /** The sender is known, and the code is for another phone of somebody else. */
    FOR_SOMEBODY_ELSE,
    /** The sender is known, and has this role or one above it: the code is good for others. */
    NOTHING_NEW,
    /** Whoever gave the code out may not give this role any more. */
    INVITER_MAY_NOT,
    /** The sender typed too many wrong codes and has to wait. */
    TOO_MANY_TRIES
  }
}
