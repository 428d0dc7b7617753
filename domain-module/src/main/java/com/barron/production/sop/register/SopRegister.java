package com.barron.production.sop.register;

/**
 * How procedures are put in. The steps of a revision are never changed: failures refer to them.
 * Other steps are another revision, and an older one can come into force again.
 */
public interface SopRegister {
  /** Adds a procedure that must not be there yet. */
  SopPlanResult add(SopPlan plan);

  /** Replaces what is said of a procedure that is there. */
  SopPlanResult replace(SopPlan plan);
}
