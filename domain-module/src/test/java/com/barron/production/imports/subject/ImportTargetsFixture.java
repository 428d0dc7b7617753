package com.barron.production.imports.subject;

import com.barron.production.bom.bulk.BomBulkFixture;
import com.barron.production.maintenance.register.MachineBulkFixture;
import com.barron.production.orders.OrderFixture;
import com.barron.production.orders.bulk.OrderBulkFixture;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.bulk.BulkPeopleFixture;
import com.barron.production.people.enrolment.EnrolmentFixture;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.listing.SlaCalendarsFixture;
import com.barron.production.sop.bulk.SopBulkFixture;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** All that can be imported, on a database. */
public final class ImportTargetsFixture {
  private ImportTargetsFixture() {}

  public static ImportTarget<?> machines(Sql sql) {
    return new MachineTarget(MachineBulkFixture.machines(sql));
  }

  public static List<ImportTarget<?>> all(EntityManager em, Sql sql, Clock clock) {
    RecordedEvents events = new RecordedEvents();
    return List.of(
        machines(sql),
        new PersonTarget(
            BulkPeopleFixture.people(em, sql, clock),
            PeopleFixture.people(em, events, clock),
            EnrolmentFixture.rights(em, clock),
            SlaCalendarsFixture.calendars(em)),
        new SopTarget(SopBulkFixture.sops(sql)),
        new BomTarget(BomBulkFixture.bills(sql), BomBulkFixture.requests(sql)),
        new OrderTarget(
            OrderBulkFixture.orders(
                sql,
                SlaClockFixture.dueClocks(em, sql, clock),
                OrderFixture.orders(em, events, clock),
                em),
            EnrolmentFixture.rights(em, clock)));
  }
}
