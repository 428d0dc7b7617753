package com.barron.production.people.enrolment;

import com.barron.production.people.PersonId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What two identities of one sender say together. A person has at most one number and one user id
 * on a channel that were ever sent together: a second one of a kind is a change that somebody has
 * to answer for.
 */
enum IdentityMatch {
  /** Nobody is known by either. */
  STRANGER,
  /** Both are the same person's. */
  KNOWN,
  /** One is known, and its person had none of the other kind yet. */
  ONE_MORE,
  /** They are two persons', or the known one's person has another of the other kind. */
  CHANGED;

  /**
   * Decides by whom the identities belong to.
   *
   * @param hasOther whether a person has an identity of the other identity's kind on its channel
   */
  static IdentityMatch of(
      Optional<PersonId> first, Optional<PersonId> second, Predicate<PersonId> hasOther) {
    if (first.isPresent() && second.isPresent()) {
      return first.equals(second) ? KNOWN : CHANGED;
    }
    return first
        .or(() -> second)
        .map(person -> hasOther.test(person) ? CHANGED : ONE_MORE)
        .orElse(STRANGER);
  }
}
