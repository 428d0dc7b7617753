package com.barron.whatsapp.flows;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomChangesContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeBomsTest extends BomChangesContract {
  private final FakeBoms boms = new FakeBoms(new CountedLookups(), new FakeRights());

  @Override
  protected <T> T inTransaction(Function<BomChanges, T> work) {
    return work.apply(boms);
  }
}
