package com.barron.production.people;

/** Somebody did something to people; fired within its transaction. */
public record PersonActed(PersonId by, Act act) {
  /** What was done. */
  public enum Act {
    /** Gave out a code for somebody new. */
    INVITED,
    /** Asked for a code for their own other number. */
    REQUESTED_LINK,
    /** Took all identities of somebody. */
    REVOKED,
    /** Took the role of a code. */
    TOOK_ROLE,
    CHOSE_LANGUAGE
  }
}
