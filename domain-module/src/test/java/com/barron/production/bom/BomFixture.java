package com.barron.production.bom;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.reference.ReferenceSequence;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Bills and their changes on a database, for tests of the features that read them. */
public final class BomFixture {
  private BomFixture() {}

  /** The service as the container would make it. */
  public static BomChanges changes(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new BomChangeService(
        new BomRepository(entityManager),
        new ChangeRequestRepository(entityManager),
        new ReferenceSequence(entityManager),
        EnrolmentFixture.rights(entityManager, clock),
        AuditFixture.audit(entityManager),
        events,
        clock);
  }
}
