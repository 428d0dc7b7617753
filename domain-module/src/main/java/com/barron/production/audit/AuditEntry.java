package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done.
 *
 * @param cause the record because of which it was done; empty when it is the subject itself
 */
public record AuditEntry(
    Instant at,
    PersonId who,
    AuditAction auditAction,
    Reference subject,
    Optional<Reference> cause) {

  /** Done for its own sake. */
  public static AuditEntry of(
      Instant at, PersonId who, AuditAction auditAction, Reference subject) {
    return new AuditEntry(at, who, auditAction, subject, Optional.empty());
  }

  /** The same, because of another record. */
  public AuditEntry because(Reference record) {
    return new AuditEntry(at, who, auditAction, subject, Optional.of(record));
  }
}
