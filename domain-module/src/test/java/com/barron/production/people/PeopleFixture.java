package com.barron.production.people;

import com.barron.production.runtime.RecordedEvents;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service on a database, for tests of the features that use it. */
public final class PeopleFixture {
  private PeopleFixture() {}

  /** The service of links as the container would make it. */
  static IdentityLinks links(EntityManager entityManager, Clock clock) {
    return new IdentityLinkService(
        new PersonRepository(entityManager),
        new InviteRepository(entityManager),
        new RecordedEvents(),
        clock);
  }

  /** The service as the container would make it. */
  public static People people(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new PeopleService(new PersonRepository(entityManager), events, clock);
  }

  /** The enrolment service as the container would make it. */
  public static Enrolment enrolment(
      EntityManager entityManager, Event<Object> events, Clock clock) {
    return new EnrolmentService(
        new PersonRepository(entityManager),
        new InviteRepository(entityManager),
        revocation(entityManager, events, clock),
        rights(entityManager, clock),
        events,
        clock);
  }

  /** How identities are taken, as the container would make it. */
  static Revocation revocation(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new Revocation(
        new PersonRepository(entityManager), new InviteRepository(entityManager), events, clock);
  }

  /** The rights of the persons in the database. */
  public static AccessPolicy rights(EntityManager entityManager, Clock clock) {
    return new RoleAccessPolicy(
        new PersonRepository(entityManager), new InviteRepository(entityManager), clock);
  }
}
