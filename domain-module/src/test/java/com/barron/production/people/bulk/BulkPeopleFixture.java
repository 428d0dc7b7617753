package com.barron.production.people.bulk;

import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.people.roles.RoleChangesFixture;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Many people on a database, for tests of the features that use them. */
public final class BulkPeopleFixture {
  private BulkPeopleFixture() {}

  public static BulkPeople people(EntityManager entityManager, Sql sql, Clock clock) {
    RecordedEvents events = new RecordedEvents();
    return new BulkPeopleService(
        sql,
        RoleChangesFixture.roles(
            entityManager, EnrolmentFixture.rights(entityManager, clock), events, clock),
        EnrolmentFixture.enrolment(entityManager, events, clock),
        entityManager);
  }
}
