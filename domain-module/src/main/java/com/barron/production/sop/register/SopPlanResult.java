package com.barron.production.sop.register;

import com.barron.production.reference.Reference;

/** The result of putting a procedure in. */
public sealed interface SopPlanResult {
  /** It is as the plan says. @param revision the one in force */
  record Stored(int revision) implements SopPlanResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements SopPlanResult {}

  /** Nothing changed: the external id is that of another procedure. */
  record ExternalIdTaken(Reference by) implements SopPlanResult {}

  /** Why a procedure stays as it is. */
  enum Reason {
    /** It should not have been there. */
    EXISTS,
    /** It should have been there. */
    UNKNOWN,
    /** The revision has other steps: it keeps them. */
    REVISION_HAS_OTHER_STEPS
  }
}
