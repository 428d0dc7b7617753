package com.barron.production.orders;

import java.util.function.Predicate;

/** Stores the orders that a planning system sends. */
public interface Planning {
  /** Creates an order that must not be there yet. */
  PlanResult create(OrderPlan plan);

  /**
   * Replaces what planning says of an order that is there.
   *
   * @param asSeen whether the order is still as the caller saw it; asked while nobody else can
   *     change it
   */
  PlanResult replace(OrderPlan plan, Predicate<OrderDetails> asSeen);
}
