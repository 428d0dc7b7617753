package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.Set;

/**
 * Whoever changes records takes changes back that somebody made by mistake. Found by the container.
 * What is taken back is audited as done anew, and cannot be taken back itself.
 */
public interface Reversal {
  /** The actions that it takes back. */
  Set<AuditAction> actions();

  /**
   * Takes back the last thing that a person did to a record; refused when somebody has gone on with
   * it. The record is locked until the caller's transaction ends.
   */
  UndoResult reverse(AuditAction action, Reference subject, PersonId by);
}
