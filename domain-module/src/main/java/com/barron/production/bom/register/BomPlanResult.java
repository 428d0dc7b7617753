package com.barron.production.bom.register;

import com.barron.production.reference.Reference;

/** The result of putting a bill in. */
public sealed interface BomPlanResult {
  /** It is as the plan says. */
  record Stored() implements BomPlanResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements BomPlanResult {}

  /** Nothing changed: the external id is that of another bill. */
  record ExternalIdTaken(Reference by) implements BomPlanResult {}

  /** Why a bill stays as it is. */
  enum Reason {
    /** It should not have been there. */
    EXISTS,
    /** It should have been there. */
    UNKNOWN
  }
}
