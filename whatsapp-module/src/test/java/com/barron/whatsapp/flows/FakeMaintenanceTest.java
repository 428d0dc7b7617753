package com.barron.whatsapp.flows;

import com.barron.production.demo.DemoSetting;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.MaintenanceContract;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeMaintenanceTest extends MaintenanceContract {
  private final FakeMaintenance maintenance = new FakeMaintenance(new CountedLookups());

  @Override
  protected <T> T inTransaction(Function<Maintenance, T> work) {
    return work.apply(maintenance);
  }

  @Override
  protected <T> T looking(Function<MaintenanceLookup, T> work) {
    return work.apply(maintenance);
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
