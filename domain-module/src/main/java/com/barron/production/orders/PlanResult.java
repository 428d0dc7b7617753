package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** The result of storing a plan. */
public sealed interface PlanResult {
  /** The order is new: released, with its clock started. */
  record Created(OrderDetails order) implements PlanResult {}

  /** The order was there, and is as the plan says. Its clock follows the due date. */
  record Replaced(OrderDetails order) implements PlanResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements PlanResult {}

  /** Nothing changed: the external id is that of another order. */
  record ExternalIdTaken(Reference by) implements PlanResult {}

  /** Why an order stays as it is. */
  enum Reason {
    /** It should not have been there. */
    EXISTS,
    /** It should have been there. */
    UNKNOWN,
    /** It is not any more as the caller saw it. */
    CHANGED_MEANWHILE,
    /** It is completed or cancelled. */
    ENDED
  }
}
