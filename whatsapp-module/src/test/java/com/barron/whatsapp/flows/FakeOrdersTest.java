package com.barron.whatsapp.flows;

import com.barron.production.orders.Orders;
import com.barron.production.orders.OrdersContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeOrdersTest extends OrdersContract {
  private final FakeOrders orders = new FakeOrders(new CountedLookups());

  FakeOrdersTest() {
    orders.keepHeldBy(NEEDED::equals);
  }

  @Override
  protected <T> T inTransaction(Function<Orders, T> work) {
    return work.apply(orders);
  }
}
