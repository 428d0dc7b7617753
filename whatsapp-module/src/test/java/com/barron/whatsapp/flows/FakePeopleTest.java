package com.barron.whatsapp.flows;

import com.barron.production.people.People;
import com.barron.production.people.PeopleContract;
import com.barron.production.people.PersonId;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakePeopleTest extends PeopleContract {
  private final FakePeople people = new FakePeople();

  @Override
  protected <T> T inTransaction(Function<People, T> work) {
    return work.apply(people);
  }

  @Override
  protected PersonId technician() {
    return FakePeople.LERATO;
  }

  @Override
  protected PersonId supervisor() {
    return new PersonId(3);
  }
}
