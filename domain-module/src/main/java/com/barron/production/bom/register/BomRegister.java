package com.barron.production.bom.register;

/**
 * How bills are put in. What people proposed to a bill that is replaced stays; whoever decides it
 * is told if the bill has moved on.
 */
public interface BomRegister {
  /** Adds a bill that must not be there yet. */
  BomPlanResult add(BomPlan plan);

  /** Replaces a bill that is there, with all of its lines. */
  BomPlanResult replace(BomPlan plan);
}
