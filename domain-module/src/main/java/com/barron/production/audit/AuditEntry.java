package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done.
 *
 * @param who empty for the person on whose behalf the command came in; nobody, when it was the
 *     clock
 * @param subject the record that it was done to; empty when it was done to people
 * @param cause the record because of which it was done; empty when it is the subject itself
 * @param concerns whom it was done to, if it was done to a person other than the one who did it
 * @param changes what is different since
 */
public record AuditEntry(
    Instant at,
    Optional<PersonId> who,
    AuditAction auditAction,
    Optional<Reference> subject,
    Optional<Reference> cause,
    Optional<PersonId> concerns,
    Changes changes) {

  /** Done to a record for its own sake. */
  public static AuditEntry of(
      Instant at, PersonId who, AuditAction auditAction, Reference subject) {
    return of(at, Optional.of(who), auditAction, Optional.of(subject));
  }

  /** Done to people. */
  public static AuditEntry of(Instant at, PersonId who, AuditAction auditAction) {
    return of(at, Optional.of(who), auditAction, Optional.empty());
  }

  /** Done to a record by the clock, or by whomever the {@link CommandOrigin} names. */
  public static AuditEntry of(Instant at, AuditAction auditAction, Reference subject) {
    return of(at, Optional.empty(), auditAction, Optional.of(subject));
  }

  /** Done to what has no number, by whomever the {@link CommandOrigin} names. */
  public static AuditEntry of(Instant at, AuditAction auditAction) {
    return of(at, Optional.empty(), auditAction, Optional.empty());
  }

  private static AuditEntry of(
      Instant at, Optional<PersonId> who, AuditAction auditAction, Optional<Reference> subject) {
    return new AuditEntry(
        at, who, auditAction, subject, Optional.empty(), Optional.empty(), Changes.none());
  }

  /** The same, because of another record. */
  public AuditEntry because(Reference record) {
    return new AuditEntry(at, who, auditAction, subject, Optional.of(record), concerns, changes);
  }

  /** The same, done to this person. */
  public AuditEntry concerning(PersonId person) {
    return new AuditEntry(at, who, auditAction, subject, cause, Optional.of(person), changes);
  }

  /** The same, with what it changed. */
  public AuditEntry changing(Changes changed) {
    return new AuditEntry(at, who, auditAction, subject, cause, concerns, changed);
  }
}
