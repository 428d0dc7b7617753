package com.barron.production.sla;

import com.barron.production.demo.DemoPlant;
import com.barron.production.demo.DemoSetting;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class SlaClocksContractIT extends SlaClocksContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @BeforeAll
  static void thereIsAClockInEachState() {
    Reference paused = started("MAINT-540", 18);
    clocks(it -> it.pause(paused, "waiting for parts"));
    Reference met = started("MAINT-541", 46);
    clocks(it -> it.stop(met));
    Reference missed = started("MAINT-542", 50);
    clocks(it -> it.stop(missed));
    PLANT.execute(
        """
        insert into sla_clock (subject, cycle) values ('MAINT-9001', 1);
        insert into sla_interval
            (subject, no, cycle, priority, follows, started_at, ended_at, ended_as, reason)
          values ('MAINT-9001', 1, 1, 'HIGH', null,
                  '2026-03-02 04:00Z', '2026-03-02 05:00Z', 'PAUSED', 'waiting for parts'),
                 ('MAINT-9001', 2, 1, 'HIGH', '2026-03-02 05:00Z',
                  '2026-03-02 06:00Z', null, null, null)
        """);
  }

  @Override
  protected <T> T inTransaction(Function<SlaClocks, T> work) {
    return clocks(work);
  }

  @Override
  protected Reference resumed() {
    return Reference.of("MAINT-9001");
  }

  private static Reference started(String number, long hoursAgo) {
    Reference subject = Reference.of(number);
    clocks(
        it ->
            it.takeOver(
                subject,
                Priority.HIGH,
                DemoSetting.NOW.minus(Duration.ofHours(hoursAgo)),
                Optional.empty()));
    return subject;
  }

  private static <T> T clocks(Function<SlaClocks, T> work) {
    return PLANT.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, PLANT.clock())));
  }
}
