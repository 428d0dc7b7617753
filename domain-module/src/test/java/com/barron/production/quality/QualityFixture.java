package com.barron.production.quality;

import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.Withdrawal;
import com.barron.production.orders.OrderFixture;
import com.barron.production.orders.Orders;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Defects and their holds on a database, for tests of the features that use them. */
public record QualityFixture(Orders orders, Defects defects, Holds holds, Withdrawal withdrawal) {
  /** Whom a defect concerns. */
  public static ResponsiblePeople responsible(EntityManager entityManager, Reference defect) {
    return new DefectResponsibilityResolver(new DefectRepository(entityManager))
        .of(List.of(defect))
        .get(defect);
  }

  /** The services as the container would make them. */
  public static QualityFixture on(EntityManager entityManager, Event<Object> events, Clock clock) {
    DefectRepository defectRepository = new DefectRepository(entityManager);
    Orders orders =
        OrderFixture.orders(
            entityManager, events, clock, new OpenDefectCondition(defectRepository));
    DefectTypeCache types = new DefectTypeCache(entityManager);
    types.read();
    Defects defects =
        new DefectService(
            defectRepository,
            new DefectViewRepository(entityManager),
            types,
            new ReferenceSequence(entityManager),
            orders,
            SlaClockFixture.clocks(entityManager, clock),
            AuditFixture.audit(entityManager),
            events,
            clock);
    Holds holds =
        new HoldService(
            defectRepository,
            defects,
            orders,
            EnrolmentFixture.rights(entityManager, clock),
            AuditFixture.audit(entityManager),
            events,
            clock);
    return new QualityFixture(
        orders,
        defects,
        holds,
        new DefectWithdrawal(
            defectRepository,
            orders,
            SlaClockFixture.clocks(entityManager, clock),
            AuditFixture.audit(entityManager),
            events,
            clock));
  }
}
