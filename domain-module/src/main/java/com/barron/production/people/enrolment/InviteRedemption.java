package com.barron.production.people.enrolment;

import com.barron.production.access.Role;
import com.barron.production.people.PersonView;

/** The outcome of typing an invite code. */
public sealed interface InviteRedemption {
  /** The identity belongs to this person from now on. */
  record Enrolled(PersonView person) implements InviteRedemption {}

  /** The person was known: a second person has to confirm the role of the code. */
  record RoleAsked(PersonView person, Role role) implements InviteRedemption {}

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
