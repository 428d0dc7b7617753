package com.barron.production.maintenance.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.listing.TicketFilter.Selection;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TicketsByTimeIT {
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(TicketsByTimeIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (101, 'One', 'TECHNICIAN', now()),"
            + " (102, 'Two', 'TECHNICIAN', now());"
            + "insert into machine (number, name, line) values ('MACH-003', 'Press', 'Line B'),"
            + " ('MACH-004', 'Conveyor', 'Line B');"
            + "insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id,"
            + " assignee_id, opened_at, resolved_at) values"
            + " ('MAINT-9', 'MACH-003', 'OTHER', 'HIGH', 'OPEN', 101, null, '2026-03-01Z', null),"
            + " ('MAINT-10', 'MACH-003', 'OTHER', 'HIGH', 'ACKNOWLEDGED', 101, 102, '2026-03-02Z', null),"
            + " ('MAINT-11', 'MACH-004', 'OTHER', 'HIGH', 'WAITING_FOR_PARTS', 101, 102, '2026-03-02Z', null),"
            + " ('MAINT-12', 'MACH-004', 'OTHER', 'HIGH', 'RESOLVED', 101, 102, '2026-03-03Z', '2026-03-04Z'),"
            + " ('MAINT-13', 'MACH-004', 'OTHER', 'HIGH', 'WITHDRAWN', 101, null, '2026-03-04Z', '2026-03-04Z')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void readsTheNewestFirstAndGoesOnBehindTheLastOne() {
    assertThat(read(Selection.ALL, 2)).containsExactly("MAINT-13", "MAINT-12");
    assertThat(numbers(all(), Optional.of(Reference.of("MAINT-12")), 2))
        .containsExactly("MAINT-11", "MAINT-10");
    assertThat(numbers(all(), Optional.of(Reference.of("MAINT-10")), 2)).containsExactly("MAINT-9");
    assertThat(numbers(all(), Optional.of(Reference.of("MAINT-404")), 1))
        .containsExactly("MAINT-13");
  }

  @Test
  void readsThoseOfAState() {
    assertThat(read(Selection.NOT_ENDED, 9)).containsExactly("MAINT-11", "MAINT-10", "MAINT-9");
    assertThat(read(Selection.OPEN, 9)).containsExactly("MAINT-9");
    assertThat(read(Selection.ACKNOWLEDGED, 9)).containsExactly("MAINT-10");
    assertThat(read(Selection.WAITING_FOR_PARTS, 9)).containsExactly("MAINT-11");
    assertThat(read(Selection.ENDED, 9)).containsExactly("MAINT-13", "MAINT-12");
  }

  @Test
  void readsThoseOfAPersonOnAMachine() {
    Optional<PersonId> two = Optional.of(new PersonId(102));
    TicketFilter theirs = new TicketFilter(Selection.ALL, two, Optional.empty());
    Optional<Reference> press = Optional.of(Reference.of("MACH-003"));

    assertThat(numbers(theirs, Optional.empty(), 9))
        .containsExactly("MAINT-12", "MAINT-11", "MAINT-10");
    assertThat(numbers(new TicketFilter(Selection.ALL, two, press), Optional.empty(), 9))
        .containsExactly("MAINT-10");
    assertThat(numbers(TicketFilter.on(press.get()), Optional.empty(), 9))
        .containsExactly("MAINT-10", "MAINT-9");
  }

  @Test
  void countsWhatIsOpenOnMachines() {
    Reference press = Reference.of("MACH-003");
    Reference conveyor = Reference.of("MACH-004");

    assertThat(new TicketsByTimeRepository(database.sql()).countOpen(List.of(press, conveyor)))
        .containsOnly(Map.entry(press, 2), Map.entry(conveyor, 1));
  }

  private static TicketFilter all() {
    return new TicketFilter(Selection.ALL, Optional.empty(), Optional.empty());
  }

  private static List<String> read(Selection selection, int most) {
    return numbers(
        new TicketFilter(selection, Optional.empty(), Optional.empty()), Optional.empty(), most);
  }

  private static List<String> numbers(TicketFilter filter, Optional<Reference> after, int most) {
    return new TicketsByTimeRepository(database.sql())
        .read(filter, after, most).stream().map(entry -> entry.number().toString()).toList();
  }
}
