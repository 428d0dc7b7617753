package com.barron.production.people.enrolment;

import com.barron.production.access.Role;
import com.barron.production.demo.DemoPlant;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The real service on PostgreSQL. */
class EnrolmentContractIT extends EnrolmentContract {
  @RegisterExtension static final DemoPlant PLANT = new DemoPlant();

  @BeforeAll
  static void thereArePeopleToFind() {
    enrolled("Nomsa", "+27825558103");
    enrolled("Thabo", "+27825558107");
    enrolled("Lerato Dube", "+27825558109");
    enrolled("Lerato", "+27825558108");
  }

  @Override
  protected <T> T inTransaction(Function<Enrolment, T> work) {
    return PLANT.inTransaction(
        em -> work.apply(EnrolmentFixture.enrolment(em, PLANT.events(), PLANT.clock())));
  }

  private static void enrolled(String name, String phone) {
    PLANT.inTransaction(
        em ->
            PeopleFixture.people(em, PLANT.events(), PLANT.clock())
                .enrol(name, Role.TECHNICIAN, new Identity("meta", IdentityKind.PHONE, phone)));
  }
}
