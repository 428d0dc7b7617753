package com.barron.production.maintenance;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.sla.SlaClockFixture;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The real service, in a transaction of the test. */
public final class MaintenanceFixture {
  private MaintenanceFixture() {}

  public static Maintenance maintenance(EntityManager em, RecordedEvents events, Clock clock) {
    IssueTypeCache types = new IssueTypeCache(em);
    types.read();
    return new MaintenanceService(
        new MachineRepository(em),
        new TicketRepository(em),
        new TicketLogRepository(em),
        types,
        new ReferenceSequence(em),
        SlaClockFixture.clocks(em, clock),
        EnrolmentFixture.rights(em, clock),
        AuditFixture.audit(em),
        events,
        clock);
  }
}
