package com.barron.production.quality.handling;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.quality.QualityFixture;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The handling of defects on a database, for tests. */
final class HandlingFixture {
  private HandlingFixture() {}

  static DefectHandling on(
      EntityManager entityManager, QualityFixture quality, Event<Object> events, Clock clock) {
    return new DefectHandlingService(
        new DefectHandlingRepository(entityManager),
        quality.defects(),
        quality.holds(),
        quality.orders(),
        EnrolmentFixture.rights(entityManager, clock),
        AuditFixture.audit(entityManager),
        events,
        clock);
  }
}
