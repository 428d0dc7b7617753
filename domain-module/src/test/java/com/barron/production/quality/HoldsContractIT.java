package com.barron.production.quality;

import com.barron.production.demo.DemoPlant;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class HoldsContractIT extends HoldsContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<Quality, T> work) {
    return PLANT.inTransaction(
        em -> {
          QualityFixture quality = QualityFixture.on(em, PLANT.events(), PLANT.clock());
          return work.apply(new Quality(quality.orders(), quality.defects(), quality.holds()));
        });
  }
}
