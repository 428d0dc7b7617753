package com.barron.production.maintenance;

import com.barron.production.audit.AuditFixture;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.SlaClockFixture;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The real service on PostgreSQL. */
class MaintenanceContractIT extends MaintenanceContract {
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(MaintenanceContractIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values"
            + " (1, 'Thandi', 'TECHNICIAN', now()), (2, 'Sipho', 'TECHNICIAN', now());"
            + "insert into machine (number, name, line) values ('MACH-001', 'Lathe', 'Line A')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  protected <T> T inTransaction(Function<Maintenance, T> work) {
    return database.inTransaction(
        em -> {
          IssueTypeCache types = new IssueTypeCache(em);
          types.read();
          return work.apply(
              new MaintenanceService(
                  new MachineRepository(em),
                  new TicketRepository(em),
                  types,
                  new ReferenceSequence(em),
                  SlaClockFixture.clocks(em, clock),
                  AuditFixture.audit(em),
                  events,
                  clock));
        });
  }

  @Override
  protected Reference machine() {
    return Reference.of("MACH-001");
  }

  @Override
  protected List<PersonId> people() {
    return List.of(new PersonId(1), new PersonId(2));
  }
}
