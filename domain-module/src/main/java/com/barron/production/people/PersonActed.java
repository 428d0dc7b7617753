package com.barron.production.people;

import java.util.Optional;

/**
 * Somebody did something to people; fired within its transaction.
 *
 * @param whom to whom, if it was somebody else
 * @param before what was, such as a role
 * @param after what is instead
 */
public record PersonActed(
    PersonId by,
    Act act,
    Optional<PersonId> whom,
    Optional<String> before,
    Optional<String> after) {
  public PersonActed(PersonId by, Act act) {
    this(by, act, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, done to this person. */
  public PersonActed to(PersonId person) {
    return new PersonActed(by, act, Optional.of(person), before, after);
  }

  /** The same, with what is instead of what was. */
  public PersonActed from(Optional<String> was, String is) {
    return new PersonActed(by, act, whom, was, Optional.of(is));
  }

  /** What was done. */
  public enum Act {
    /** Gave out a code for somebody new. */
    INVITED,
    /** Asked for a code for their own other number. */
    REQUESTED_LINK,
    /** Used it: the number is theirs, too. */
    LINKED_IDENTITY,
    /** Took all identities of somebody. */
    REVOKED,
    /** Asked for another role of somebody. */
    ASKED_FOR_ROLE,
    /** Ended what was asked for somebody. */
    ENDED_ROLE_REQUEST,
    /** Gave somebody another role, or confirmed it. */
    CHANGED_ROLE,
    CHANGED_TEAM,
    CHANGED_SHIFTS,
    /** Asked to be erased. */
    ASKED_FOR_ERASURE,
    /** Erased what was kept about somebody. */
    ERASED,
    /** Took out what is kept about somebody. */
    EXPORTED,
    CHOSE_LANGUAGE,
    /** Asked for a link to their account of the console. */
    REQUESTED_ACCOUNT_LINK,
    /** Set the password of their account. */
    SET_PASSWORD,
    /** Set or removed the id under which a sign-in provider knows somebody. */
    LINKED_ACCOUNT
  }
}
