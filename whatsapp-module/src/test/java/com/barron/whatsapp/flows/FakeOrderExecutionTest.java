package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderExecutionContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeOrderExecutionTest extends OrderExecutionContract {
  private final FakeOrders orders = new FakeOrders(new CountedLookups());

  @Override
  protected <T> T inTransaction(Function<Production, T> work) {
    return work.apply(new Production(orders, new FakeOrderExecution(orders, new FakeRights())));
  }
}
