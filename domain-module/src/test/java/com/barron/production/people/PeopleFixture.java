package com.barron.production.people;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The desk on a database, for tests of the features that use it. */
public final class PeopleFixture {
  private PeopleFixture() {}

  /** The desk of links as the container would make it. */
  static Links links(EntityManager entityManager, Clock clock) {
    return new LinkDesk(new Persons(entityManager), new Invites(entityManager), clock);
  }

  /** The desk as the container would make it. */
  public static People people(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new PeopleDesk(new Persons(entityManager), events, clock);
  }

  /** The other desk as the container would make it. */
  public static Enrolment enrolment(
      EntityManager entityManager, Event<Object> events, Clock clock) {
    return new EnrolmentDesk(
        new Persons(entityManager),
        new Invites(entityManager),
        rights(entityManager),
        events,
        clock);
  }

  /** The rights of the persons in the database. */
  public static Rights rights(EntityManager entityManager) {
    return new RightsOfRoles(new Persons(entityManager));
  }
}
