package com.barron.whatsapp.flows;

import com.barron.production.orders.Orders;
import com.barron.production.quality.Defects;
import com.barron.production.quality.DefectsContract;
import java.util.function.BiFunction;

/** What the conversations are tested with does what the real service does. */
class FakeDefectsTest extends DefectsContract {
  private final FakeOrders orders = new FakeOrders(new CountedLookups());
  private final FakeDefects defects = new FakeDefects(orders);

  @Override
  protected <T> T inTransaction(BiFunction<Defects, Orders, T> work) {
    return work.apply(defects, orders);
  }

  @Override
  protected void retire(String type) {
    defects.retire(type);
  }
}
