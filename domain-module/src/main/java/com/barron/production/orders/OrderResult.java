package com.barron.production.orders;

import java.util.Optional;

/** The result of a command on an order. */
public sealed interface OrderResult {
  /**
   * It was done.
   *
   * @param order as it is now
   * @param before as it was, if the command was on the order itself
   */
  record Done(OrderView order, Optional<OrderView> before) implements OrderResult {
    public Done(OrderView order) {
      this(order, Optional.empty());
    }
  }

  /**
   * Nothing changed.
   *
   * @param order as it is
   */
  record Refused(Reason reason, OrderView order) implements OrderResult {}

  /** Nothing changed: there is no such order. */
  record Unknown() implements OrderResult {}

  /** Why an order stays as it is. */
  enum Reason {
    /** Its status does not allow it. */
    STATUS,
    /** A {@link HoldCondition} needs the hold. */
    HOLD_NEEDED
  }
}
