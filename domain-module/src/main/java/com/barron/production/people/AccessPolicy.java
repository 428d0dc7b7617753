package com.barron.production.people;

import com.barron.production.access.Permission;
import java.time.Duration;
import java.util.Optional;

/** The table of rights, asked by whatever changes something that not everybody may change. */
public interface AccessPolicy {
  /** How long an introduction ties two persons together. */
  Duration INTRODUCTION_COUNTS = Duration.ofDays(30);

  /**
   * Goes on only when the person's role allows the action. One statement, and one more before it is
   * refused.
   *
   * @throws NotAllowedException when it does not, or nobody has the id
   */
  default void require(PersonId by, Permission permission) {
    if (!allows(by, permission)) {
      throw new NotAllowedException(by, permission);
    }
  }

  /**
   * Whether the person's role allows the action, or a key of the system that they are; nobody's
   * does not. One statement, and one more where the role does not.
   */
  boolean allows(PersonId by, Permission permission);

  /**
   * Whether no role bounds which roles somebody gives and takes: they are a system that may change
   * roles. What it gives beyond a person's own, another person confirms.
   */
  default boolean givesAnyRole(PersonId by) {
    return false;
  }

  /**
   * Whether two persons count as two where a decision needs two: within {@link
   * #INTRODUCTION_COUNTS} neither brought the other in by a code, also through others, nor did
   * somebody bring in both. Somebody alone with two phones is not two, nor are two other systems.
   * Two statements.
   */
  boolean areIndependent(PersonId first, PersonId second);

  /** Why these two may not decide together; empty when they count as two persons. */
  default <T> Optional<T> dependence(PersonId first, PersonId second, T objection) {
    return areIndependent(first, second) ? Optional.empty() : Optional.of(objection);
  }
}
