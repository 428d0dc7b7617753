package com.barron.production.bom;

import com.barron.production.demo.DemoPlant;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class BomChangesContractIT extends BomChangesContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<BomChanges, T> work) {
    return PLANT.inTransaction(
        em -> work.apply(BomFixture.changes(em, PLANT.events(), PLANT.clock())));
  }
}
