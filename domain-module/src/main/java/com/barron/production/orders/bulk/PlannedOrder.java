package com.barron.production.orders.bulk;

import com.barron.production.orders.OrderPlan;

/** What planning says of an order, and where that finds it. */
public record PlannedOrder(OrderPlan plan, State state) {
  /** Whether planning can still say something else. */
  public enum State {
    OPEN,
    /** Something holds it. */
    HELD,
    COMPLETED,
    /** It is not made: what planning says of an order that it takes back. */
    CANCELLED
  }

  public boolean isCancelled() {
    return state == State.CANCELLED;
  }
}
