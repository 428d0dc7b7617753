package com.barron.production.people;

import com.barron.production.demo.DemoPlant;
import com.barron.production.demo.DemoSetting;
import java.util.function.Function;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class PeopleContractIT extends PeopleContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected <T> T inTransaction(Function<People, T> work) {
    return PLANT.inTransaction(
        em -> work.apply(PeopleFixture.people(em, PLANT.events(), PLANT.clock())));
  }

  @Override
  protected PersonId technician() {
    return DemoSetting.TECHNICIAN;
  }

  @Override
  protected PersonId supervisor() {
    return DemoSetting.SUPERVISOR;
  }
}
