package com.barron.production.audit;

import com.barron.production.reference.Reference;
import java.util.Optional;

/** The result of taking something back. */
public sealed interface UndoResult {
  /**
   * It is withdrawn.
   *
   * @param order the order whose hold ended with it, if any
   */
  record Withdrawn(Reference subject, Optional<Reference> order) implements UndoResult {}

  /** What was done to a record is taken back; the record stays. */
  record Reverted(AuditAction action, Reference subject) implements UndoResult {}

  /** Nothing changed: it was made or done too long ago. */
  record TooLate(Reference subject) implements UndoResult {}

  /** Nothing changed: somebody has gone on with it. */
  record Refused(Reference subject, Reason reason) implements UndoResult {}

  /**
   * Nothing changed: the last thing that the person did made no record, and cannot be taken back.
   *
   * @param subject the record that it was done to, if any
   */
  record Final(AuditAction action, Optional<Reference> subject) implements UndoResult {}

  /** The person did nothing that was not taken back. */
  record Nothing() implements UndoResult {}

  /** Why a record stays as it is. */
  enum Reason {
    /** It is closed or decided. */
    OVER,
    /** Somebody works on it. */
    ACTED
  }
}
