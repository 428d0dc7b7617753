package com.barron.production.people;

import com.barron.production.access.Permission;
import com.barron.production.demo.DemoPlant;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real policy on PostgreSQL. */
class AccessPolicyContractIT extends AccessPolicyContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected void require(PersonId by, Permission permission) {
    PLANT.inTransaction(
        em -> {
          PeopleFixture.rights(em).require(by, permission);
          return by;
        });
  }
}
