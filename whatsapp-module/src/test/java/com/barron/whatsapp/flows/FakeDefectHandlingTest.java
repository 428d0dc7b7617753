package com.barron.whatsapp.flows;

import com.barron.production.quality.handling.DefectHandlingContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeDefectHandlingTest extends DefectHandlingContract {
  private final FakeRights rights = new FakeRights();
  private final FakeOrders orders = new FakeOrders(new CountedLookups());
  private final FakeDefects defects = new FakeDefects(orders);
  private final FakeHolds holds = new FakeHolds(defects, orders, rights);
  private final FakeDefectHandling handling =
      new FakeDefectHandling(defects, holds, orders, rights);

  @Override
  protected <T> T inTransaction(Function<Quality, T> work) {
    return work.apply(new Quality(orders, defects, holds, handling));
  }
}
