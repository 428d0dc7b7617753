package com.barron.production.audit;

import com.barron.production.demo.DemoPlant;
import com.barron.production.quality.QualityFixture;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class UndoContractIT extends UndoContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Duration later, Function<Plant, T> work) {
    Clock clock = Clock.offset(PLANT.clock(), later);
    return PLANT.inTransaction(
        em -> {
          QualityFixture quality = QualityFixture.on(em, PLANT.events(), clock);
          return work.apply(
              new Plant(
                  quality.orders(),
                  quality.defects(),
                  quality.holds(),
                  AuditFixture.undo(em, clock, quality.withdrawal())));
        });
  }
}
