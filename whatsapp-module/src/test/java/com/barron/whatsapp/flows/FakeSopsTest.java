package com.barron.whatsapp.flows;

import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Reference;
import com.barron.production.sop.Sops;
import com.barron.production.sop.SopsContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeSopsTest extends SopsContract {
  private final FakeSops sops =
      new FakeSops(new CountedLookups(), new FakeRights(), DemoSetting.NOW);

  @Override
  protected <T> T inTransaction(Function<Sops, T> work) {
    return work.apply(sops);
  }

  @Override
  protected void revise(Reference sop, String... steps) {
    sops.revise(sop.toString(), steps);
  }
}
