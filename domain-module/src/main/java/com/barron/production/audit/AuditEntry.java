package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done.
 *
 * @param subject the record that it was done to; empty when it was done to people
 * @param cause the record because of which it was done; empty when it is the subject itself
 */
public record AuditEntry(
    Instant at,
    PersonId who,
    AuditAction auditAction,
    Optional<Reference> subject,
    Optional<Reference> cause) {

  /** Done to a record for its own sake. */
  public static AuditEntry of(
      Instant at, PersonId who, AuditAction auditAction, Reference subject) {
    return new AuditEntry(at, who, auditAction, Optional.of(subject), Optional.empty());
  }

  /** Done to people. */
  public static AuditEntry of(Instant at, PersonId who, AuditAction auditAction) {
    return new AuditEntry(at, who, auditAction, Optional.empty(), Optional.empty());
  }

  /** The same, because of another record. */
  public AuditEntry because(Reference record) {
    return new AuditEntry(at, who, auditAction, subject, Optional.of(record));
  }
}
