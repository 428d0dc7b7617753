package com.barron.production.maintenance;

import com.barron.production.demo.DemoPlant;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class MaintenanceContractIT extends MaintenanceContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<Maintenance, T> work) {
    return PLANT.inTransaction(
        em -> work.apply(MaintenanceFixture.maintenance(em, PLANT.events(), PLANT.clock())));
  }

  @Override
  protected <T> T looking(Function<MaintenanceLookup, T> work) {
    return PLANT.inTransaction(
        em ->
            work.apply(
                new MaintenanceLookupService(
                    new TicketDetailsRepository(em), new TicketLogRepository(em))));
  }

  @Override
  protected Reference machine() {
    return Reference.of("MACH-001");
  }

  @Override
  protected List<PersonId> people() {
    return List.of(DemoSetting.TECHNICIAN, DemoSetting.ENGINEER);
  }
}
