package com.barron.production.openwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenWorkIT {
  private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(OpenWorkIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at)
          values (1, 'Pieter', 'QUALITY', now()), (2, 'Ana', 'SUPERVISOR', now()), (3, 'Nomsa', 'TECHNICIAN', now()), (4, 'Thabo', 'TECHNICIAN', now()), (5, 'Lerato', 'TECHNICIAN', now()), (6, 'Max', 'TECHNICIAN', now());
        insert into production_order (number, product, status, percent_complete, due_at)
          values ('ORD-1', 'Pump', 'IN_PROGRESS', 40, now());
        insert into production_order (number, product, status, percent_complete, due_at, status_before_hold, assignee_id)
          values ('ORD-2', 'Valve', 'ON_HOLD', 40, '2026-03-02 09:00Z', 'IN_PROGRESS', 5);
        insert into production_order (number, product, status, percent_complete, due_at, ended_at, assignee_id)
          values ('ORD-3', 'Valve', 'COMPLETED', 100, now(), now(), 5);
        insert into defect (number, order_number, type, blocking, severity, reporter_id, recorded_at, resolved_at)
          values ('DEF-1', 'ORD-1', 'COSMETIC', false, 'LOW', 1, '2026-03-02 08:00Z', null),
                 ('DEF-2', 'ORD-1', 'COSMETIC', false, 'LOW', 1, '2026-03-02 08:00Z', now()),
                 ('DEF-3', 'ORD-1', 'COSMETIC', false, 'LOW', 2, '2026-03-02 08:00Z', null),
                 ('DEF-4', 'ORD-2', 'DIMENSIONAL', true, 'HIGH', 4, '2026-02-01 08:00Z', null),
                 ('DEF-5', 'ORD-2', 'COSMETIC', true, 'LOW', 4, '2026-02-01 08:00Z', null);
        update defect set assignee_id = 2 where number = 'DEF-4';
        insert into order_hold (order_number, cause, placed_at)
          values ('ORD-2', 'DEF-4', '2026-02-01 08:00Z'), ('ORD-2', 'DEF-5', '2026-02-01 09:00Z');
        insert into machine (number, name, line) values ('MACH-1', 'Lathe', 'A');
        insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id, assignee_id, opened_at)
          values ('MAINT-1', 'MACH-1', 'OIL_LEAK', 'HIGH', 'OPEN', 1, null, '2026-03-02 07:00Z'),
                 ('MAINT-2', 'MACH-1', 'VIBRATION', 'HIGH', 'ACKNOWLEDGED', 2, 1, '2026-03-02 09:00Z'),
                 ('MAINT-3', 'MACH-1', 'VIBRATION', 'HIGH', 'ACKNOWLEDGED', 2, 2, '2026-03-02 09:00Z');
        insert into ticket_follower (ticket_number, person_id, since) values ('MAINT-3', 3, now());
        insert into sla_clock (subject, cycle, warn_at, breach_at, expected_at) values
           ('MAINT-2', 1, '2026-03-03 09:00Z', '2026-03-03 12:00Z', '2026-03-02 18:00Z'),
           ('MAINT-1', 1, '2026-03-05 09:00Z', '2026-03-05 12:00Z', null),
           ('ORD-2', 1, '2026-03-02 08:00Z', '2026-03-02 09:00Z', null),
           ('DEF-4', 1, '2026-03-02 08:00Z', '2026-03-02 09:00Z', null);
        insert into sop (number, title, revision) values ('SOP-1', 'Set up', 1);
        insert into sop_step (sop_number, revision, step, title) values ('SOP-1', 1, 1, 'Clean'), ('SOP-1', 2, 1, 'Wipe');
        insert into sop_failure (number, sop_number, revision, step, order_number, reporter_id, reported_at)
          values ('SOPF-1', 'SOP-1', 1, 1, 'ORD-1', 1, '2026-03-02 10:00Z');
        insert into bom (number, product) values ('BOM-1', 'Pump');
        insert into bom_change (number, bom_number, part_number, old_quantity, new_quantity, reason, status, requester_id, submitted_at)
          values ('BCR-1', 'BOM-1', 'BOLT', 4, 3, 'because', 'SUBMITTED', 1, '2026-03-02 11:00Z'),
                 ('BCR-2', 'BOM-1', 'BOLT', 4, 2, 'because', 'WITHDRAWN', 1, '2026-03-02 11:00Z');
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void tellsWhatIsDueFirstThenTheOldest() {
    OpenItems open = of(1, 10);
    assertThat(open.items())
        .extracting(item -> item.number() + " " + item.on() + " " + item.what())
        .containsExactly(
            "MAINT-2 MACH-1 Vibration",
            "MAINT-1 MACH-1 Oil Leak",
            "DEF-1 ORD-1 Cosmetic Flaw",
            "SOPF-1 SOP-1 Clean",
            "BCR-1 BOM-1 BOLT");
    assertThat(open.items().get(0))
        .isEqualTo(
            new OpenItem(
                Reference.of("MAINT-2"),
                Reference.of("MACH-1"),
                "Vibration",
                "ACKNOWLEDGED",
                Instant.parse("2026-03-02T09:00:00Z"),
                Optional.of(new PersonId(1)),
                Optional.of(Instant.parse("2026-03-03T12:00:00Z")),
                Optional.of(Instant.parse("2026-03-02T18:00:00Z"))));
    assertThat(open.total()).isEqualTo(5);
  }

  @Test
  void countsWhatItDoesNotTellByOneStatement() {
    database.statements();
    OpenItems open = of(1, 2);
    assertThat(database.statements()).hasSize(1);
    assertThat(open.items()).hasSize(2);
    assertThat(open.total()).isEqualTo(5);
  }

  @Test
  void tellsTheTicketsThatSomebodyJoined() {
    assertThat(of(3, 10).items())
        .extracting(OpenItem::number)
        .containsExactly(Reference.of("MAINT-3"));
  }

  @Test
  void somebodyMayHaveNothingOpen() {
    assertThat(of(6, 10)).isEqualTo(new OpenItems(List.of(), 0));
  }

  @Test
  void tellsTheOrdersThatSomebodyTookUntilTheyEnd() {
    assertThat(of(5, 10).items())
        .extracting(item -> item.number() + " " + item.what() + " " + item.due().orElseThrow())
        .containsExactly("ORD-2 Valve 2026-03-02T09:00:00Z");
  }

  @Test
  void tellsTheOpenTicketsOfThePlantTheNewestFirst() {
    assertThat(list(WorkList.OPEN_TICKETS, 4)).containsExactly("MAINT-3", "MAINT-2", "MAINT-1");
  }

  @Test
  void tellsWhatIsOverdueTheLongestFirst() {
    assertThat(list(WorkList.OVERDUE, 4)).containsExactly("ORD-2", "MAINT-2");
  }

  @Test
  void tellsEachHeldOrderOnceWithItsFirstCause() {
    OpenItems held = list(WorkList.ON_HOLD, 4, 10);
    assertThat(held.items())
        .extracting(item -> item.number() + " " + item.on() + " " + item.what())
        .containsExactly("ORD-2 DEF-4 Wrong Dimension");
    assertThat(held.total()).isOne();
  }

  @Test
  void tellsWhatSomebodyRecordedLastAlsoWhatIsOver() {
    assertThat(list(WorkList.RECENT, 1))
        .containsExactly("BCR-2", "BCR-1", "SOPF-1", "DEF-2", "DEF-1", "MAINT-1");
    assertThat(list(WorkList.RECENT, 3)).isEmpty();
  }

  @Test
  void tellsWhatIsDueSoonestWithWhoeverTakesCareOfIt() {
    List<OpenItem> soonest = new RunningClockRepository(database.sql()).soonest(10);
    assertThat(soonest)
        .extracting(item -> item.number() + " " + item.assignee().map(PersonId::value))
        .containsExactly(
            "DEF-4 Optional[2]",
            "ORD-2 Optional[5]",
            "MAINT-2 Optional[1]",
            "MAINT-1 Optional.empty");
  }

  private static List<String> list(WorkList workList, long reader) {
    return list(workList, reader, 10).items().stream()
        .map(item -> item.number().toString())
        .toList();
  }

  private static OpenItems of(long person, int most) {
    return list(WorkList.MINE, person, most);
  }

  private static OpenItems list(WorkList workList, long reader, int most) {
    return database.inTransaction(
        em -> new OpenWorkRepository(em).list(workList, new PersonId(reader), NOW, most));
  }
}
