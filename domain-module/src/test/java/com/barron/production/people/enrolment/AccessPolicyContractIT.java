package com.barron.production.people.enrolment;

import com.barron.production.access.Permission;
import com.barron.production.demo.DemoPlant;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.AccessPolicyContract;
import com.barron.production.people.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real policy on PostgreSQL. */
class AccessPolicyContractIT extends AccessPolicyContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @Override
  protected void require(PersonId by, Permission permission) {
    PLANT.inTransaction(
        em -> {
          EnrolmentFixture.rights(em, Clock.fixed(DemoSetting.NOW, ZoneOffset.UTC))
              .require(by, permission);
          return by;
        });
  }

  @Override
  protected boolean areIndependent(PersonId first, PersonId second) {
    return PLANT.inTransaction(
        em ->
            EnrolmentFixture.rights(em, Clock.fixed(DemoSetting.NOW, ZoneOffset.UTC))
                .areIndependent(first, second));
  }
}
