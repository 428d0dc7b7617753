package com.barron.production.quality;

import com.barron.production.demo.DemoPlant;
import com.barron.production.orders.Orders;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class DefectsContractIT extends DefectsContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @AfterEach
  void allTypesAreOfferedAgain() {
    PLANT.execute("update defect_type set active = true");
  }

  @Override
  protected <T> T inTransaction(BiFunction<Defects, Orders, T> work) {
    return PLANT.inTransaction(
        em -> {
          QualityFixture quality = QualityFixture.on(em, PLANT.events(), PLANT.clock());
          return work.apply(quality.defects(), quality.orders());
        });
  }

  @Override
  protected void retire(String type) {
    PLANT.execute("update defect_type set active = false where code = '" + type + "'");
  }
}
