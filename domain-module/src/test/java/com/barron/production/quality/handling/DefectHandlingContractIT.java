package com.barron.production.quality.handling;

import com.barron.production.demo.DemoPlant;
import com.barron.production.quality.QualityFixture;
import com.barron.production.quality.ReleaseWasRefused;
import com.barron.production.runtime.RecordedEvents;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class DefectHandlingContractIT extends DefectHandlingContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  /** The container would tell the observer. */
  @Override
  protected <T> T inTransaction(Function<Quality, T> work) {
    return PLANT.inTransaction(
        em -> {
          var events = new RecordedEvents();
          QualityFixture quality = QualityFixture.on(em, events, PLANT.clock());
          DefectHandling handling = HandlingFixture.on(em, quality, events, PLANT.clock());
          T result =
              work.apply(
                  new Quality(quality.orders(), quality.defects(), quality.holds(), handling));
          var observer = new VoidDispositionObserver(new DefectHandlingRepository(em));
          events.fired().stream()
              .filter(ReleaseWasRefused.class::isInstance)
              .map(ReleaseWasRefused.class::cast)
              .forEach(observer::on);
          return result;
        });
  }
}
