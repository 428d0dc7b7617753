package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaClocksContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeSlaTest extends SlaClocksContract {
  private final FakeSla clocks = new FakeSla(new CountedLookups());

  @Override
  protected <T> T inTransaction(Function<SlaClocks, T> work) {
    return work.apply(clocks);
  }

  @Override
  protected Reference resumed() {
    clocks.paused(1);
    return Reference.of("MAINT-555");
  }
}
