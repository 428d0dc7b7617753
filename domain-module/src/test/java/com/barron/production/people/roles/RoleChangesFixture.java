package com.barron.production.people.roles;

import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonTookRole;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services on a database, for tests of the features that use them. */
public final class RoleChangesFixture {
  private RoleChangesFixture() {}

  /** The service as the container would make it. */
  public static RoleChanges roles(
      EntityManager entityManager, AccessPolicy accessPolicy, Event<Object> events, Clock clock) {
    return new RoleChangeService(
        PeopleFixture.register(entityManager),
        new RequestedRoleRepository(entityManager),
        accessPolicy,
        events,
        clock);
  }

  static Teams teams(EntityManager entityManager, AccessPolicy accessPolicy, Event<Object> events) {
    return new TeamService(PeopleFixture.register(entityManager), accessPolicy, events);
  }

  static Shifts shifts(
      EntityManager entityManager, AccessPolicy accessPolicy, Event<Object> events) {
    return new ShiftService(PeopleFixture.register(entityManager), accessPolicy, events);
  }

  static void happens(EntityManager entityManager, PersonTookRole taken) {
    new VoidRoleRequestObserver(new RequestedRoleRepository(entityManager)).on(taken);
  }
}
