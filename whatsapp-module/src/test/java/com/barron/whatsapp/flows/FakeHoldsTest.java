package com.barron.whatsapp.flows;

import com.barron.production.quality.HoldsContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeHoldsTest extends HoldsContract {
  private final FakeOrders orders = new FakeOrders(new CountedLookups());
  private final FakeDefects defects = new FakeDefects(orders);
  private final FakeHolds holds = new FakeHolds(defects, orders, new FakeRights());

  @Override
  protected <T> T inTransaction(Function<Quality, T> work) {
    return work.apply(new Quality(orders, defects, holds));
  }
}
