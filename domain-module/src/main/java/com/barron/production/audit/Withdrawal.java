package com.barron.production.audit;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;

/** Whoever keeps records that people make withdraws them. Found by the container. */
public interface Withdrawal {
  /** The kind of record that it withdraws. */
  ReferenceKind kind();

  /**
   * Withdraws a record with what it caused, and adds that to the audit; refused when somebody has
   * gone on with it. The record is locked until the caller's transaction ends.
   */
  UndoResult withdraw(Reference subject, PersonId by);
}
