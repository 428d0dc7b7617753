package com.barron.production.audit;

import java.util.Set;

/**
 * Whoever changes records takes changes back that somebody made by mistake. Found by the container.
 * What is taken back is audited as done anew, and cannot be taken back itself.
 */
public interface Reversal {
  /** The actions that it takes back. */
  Set<AuditAction> actions();

  /** What somebody else must not have done to the record since. */
  default Set<AuditAction> overtakenBy(AuditAction action) {
    return actions();
  }

  /**
   * Takes back the last thing that a person did to a record; refused when somebody has gone on with
   * it. That nobody else did what {@link #overtakenBy} names to it since is seen to. The record is
   * locked until the caller's transaction ends.
   */
  UndoResult reverse(DoneAction done);
}
