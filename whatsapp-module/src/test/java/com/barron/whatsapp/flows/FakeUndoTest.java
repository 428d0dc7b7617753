package com.barron.whatsapp.flows;

import com.barron.production.audit.UndoContract;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeUndoTest extends UndoContract {
  private final FakeOrders orders = new FakeOrders(new CountedLookups());
  private final FakeDefects defects = new FakeDefects(orders);
  private final FakeHolds holds = new FakeHolds(defects, orders, new FakeRights());

  @Override
  protected <T> T inTransaction(Duration later, Function<Plant, T> work) {
    Clock clock = Clock.offset(DemoChat.CLOCK, later);
    return work.apply(new Plant(orders, defects, holds, new FakeUndo(defects, holds, clock)));
  }
}
