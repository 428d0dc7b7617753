package com.barron.production.people;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service on a database, for tests of the features that use it. */
public final class PeopleFixture {
  private PeopleFixture() {}

  /** The service as the container would make it. */
  public static People people(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new PeopleService(
        new PersonRepository(entityManager), new StaffRepository(entityManager), events, clock);
  }

  /** What enrolment reads and changes, as the container would make it. */
  public static PersonRegister register(EntityManager entityManager) {
    return new PersonRepository(entityManager);
  }
}
