package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClockFixture;
import com.barron.production.sla.SlaView;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A machine, two technicians and a supervisor, and what they do from a morning on. */
final class MaintenanceScenario {
  static final PersonId THANDI = new PersonId(1);
  static final PersonId NOMSA = new PersonId(2);
  static final PersonId SUE = new PersonId(3);
  static final Reference MACHINE = Reference.of("MACH-001");

  final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  final RecordedEvents events = new RecordedEvents();
  private final TestDatabase database;

  MaintenanceScenario(TestDatabase database) {
    this.database = database;
  }

  /** With the machine and the people. */
  static TestDatabase database(Class<?> test) throws SQLException {
    TestDatabase database = TestDatabase.create(test);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (1, 'Thandi', 'TECHNICIAN', now()),"
            + " (2, 'Nomsa', 'TECHNICIAN', now()), (3, 'Sue', 'SUPERVISOR', now());"
            + "insert into machine (number, name, line) values ('MACH-001', 'Lathe', 'Line A')");
    return database;
  }

  /** A ticket of the machine that Thandi opened. */
  ReportResult.Opened report(String type) {
    return (ReportResult.Opened) reported(MACHINE, type, THANDI);
  }

  ReportResult reported(Reference machine, String type, PersonId by) {
    return maintenance(
        maintenance -> maintenance.report(new ReportTrouble(machine, type, Priority.HIGH, by)));
  }

  /** Does something so many hours after what was before. */
  TicketResult after(int hours, Function<Maintenance, TicketResult> step) {
    clock.advance(Duration.ofHours(hours));
    return maintenance(step);
  }

  /** The service in a transaction of its own. */
  <T> T maintenance(Function<Maintenance, T> work) {
    return maintenance((maintenance, em) -> work.apply(maintenance));
  }

  <T> T maintenance(BiFunction<Maintenance, EntityManager, T> work) {
    return database.inTransaction(
        em -> work.apply(MaintenanceFixture.maintenance(em, events, clock), em));
  }

  TicketView view(Reference ticket) {
    return maintenance(maintenance -> maintenance.find(ticket)).found().orElseThrow();
  }

  SlaView status(Reference ticket) {
    return database.inTransaction(
        em ->
            SlaClockFixture.clocks(em, clock)
                .status(ticket, clock.instant())
                .found()
                .orElseThrow());
  }
}
