package com.barron.production.people.enrolment;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonId;
import com.barron.production.people.SystemAccounts;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.roles.RoleChangesFixture;
import com.barron.production.runtime.RecordedEvents;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The services on a database, for tests of the features that use them. */
public final class EnrolmentFixture {
  private EnrolmentFixture() {}

  /** The service of links as the container would make it. */
  static IdentityLinks links(EntityManager entityManager, Clock clock) {
    return new IdentityLinkService(
        PeopleFixture.register(entityManager),
        new InviteRepository(entityManager),
        new RecordedEvents(),
        clock);
  }

  /** The enrolment service as the container would make it. */
  public static Enrolment enrolment(
      EntityManager entityManager, Event<Object> events, Clock clock) {
    return new EnrolmentService(
        PeopleFixture.register(entityManager),
        new InviteRepository(entityManager),
        revocation(entityManager, events, clock),
        RoleChangesFixture.roles(entityManager, rights(entityManager, clock), events, clock),
        rights(entityManager, clock),
        events,
        clock);
  }

  /** Takes an identity from whoever has it. */
  public static void revoke(
      EntityManager entityManager,
      Event<Object> events,
      Clock clock,
      Identity identity,
      PersonId by) {
    revocation(entityManager, events, clock).revoke(List.of(identity), by);
  }

  private static Revocation revocation(
      EntityManager entityManager, Event<Object> events, Clock clock) {
    return new Revocation(
        PeopleFixture.register(entityManager), new InviteRepository(entityManager), events, clock);
  }

  /** The rights of the persons in the database. */
  public static AccessPolicy rights(EntityManager entityManager, Clock clock) {
    return new RoleAccessPolicy(
        PeopleFixture.register(entityManager),
        new InviteRepository(entityManager),
        new NoSystems(),
        clock);
  }

  /** Nobody is another system. */
  private static final class NoSystems implements SystemAccounts {
    @Override
    public boolean allows(PersonId person, Permission permission) {
      return false;
    }

    @Override
    public boolean includeBoth(PersonId first, PersonId second) {
      return false;
    }
  }
}
