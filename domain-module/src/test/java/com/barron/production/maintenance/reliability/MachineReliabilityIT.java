package com.barron.production.maintenance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A span of ten days, and tickets in it. */
class MachineReliabilityIT {
  private static final Reference PRESS = Reference.of("MACH-003");
  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-03-11T00:00:00Z");
  private static TestDatabase database;
  private int number = 1000;

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(MachineReliabilityIT.class);
    database.execute(
        "insert into person (id, name, role, enrolled_at) values (101, 'One', 'TECHNICIAN', now());"
            + "insert into machine (number, name, line) values ('MACH-003', 'Press', 'Line B'),"
            + " ('MACH-004', 'Conveyor', 'Line B')");
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void noTicket() throws SQLException {
    database.execute("delete from ticket");
  }

  @Test
  void tellsNothingOfAMachineThatNeverFailed() {
    assertThat(reliability().of(PRESS, FROM, TO)).isEmpty();
  }

  @Test
  void takesTheMeanOfRepairsAndOfTheTimeBetweenFailures() throws SQLException {
    resolved("2026-02-20 00:00Z", "2026-02-20 01:00Z");
    resolved("2026-03-02 00:00Z", "2026-03-02 06:00Z");
    resolved("2026-03-05 00:00Z", "2026-03-05 02:00Z");

    Reliability found = read();

    assertThat(found.since()).isEqualTo(FROM);
    assertThat(found.failures()).isEqualTo(2);
    assertThat(found.meanTimeToRepair()).contains(Duration.ofHours(4));
    assertThat(found.meanTimeBetweenFailures()).contains(Duration.ofHours((240 - 8) / 2));
  }

  @Test
  void countsTheTimeOnceInWhichSeveralTicketsAreOpen() throws SQLException {
    resolved("2026-02-20 00:00Z", "2026-02-20 01:00Z");
    resolved("2026-03-02 00:00Z", "2026-03-02 10:00Z");
    resolved("2026-03-02 02:00Z", "2026-03-02 04:00Z");
    resolved("2026-03-02 08:00Z", "2026-03-02 12:00Z");

    assertThat(read().down()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void isDownUntilNowWhileATicketIsOpenAndSinceTheBeginningIfItIsOlder() throws SQLException {
    resolved("2026-02-27 00:00Z", "2026-03-01 05:00Z");
    ticket("OPEN", "2026-03-10 20:00Z", "null");

    Reliability found = read();

    assertThat(found.down()).isEqualTo(Duration.ofHours(5 + 4));
    assertThat(found.failures()).isOne();
    assertThat(found.repairs()).isOne();
    assertThat(found.repairing()).isEqualTo(Duration.ofHours(53));
  }

  @Test
  void watchesAMachineFromItsFirstTicketOn() throws SQLException {
    resolved("2026-03-09 00:00Z", "2026-03-09 12:00Z");

    assertThat(read().meanTimeBetweenFailures()).contains(Duration.ofHours(36));
  }

  @Test
  void leavesOutWhatWasWithdrawnAndOtherMachines() throws SQLException {
    resolved("2026-03-09 00:00Z", "2026-03-09 12:00Z");
    ticket("WITHDRAWN", "2026-03-02 00:00Z", "'2026-03-02 00:05Z'");
    database.execute("update ticket set machine_number = 'MACH-004' where status = 'RESOLVED'");

    assertThat(reliability().of(PRESS, FROM, TO)).isEmpty();
  }

  private static MachineReliability reliability() {
    return new MachineReliabilityRepository(database.sql());
  }

  private static Reliability read() {
    return reliability().of(PRESS, FROM, TO).orElseThrow();
  }

  private void resolved(String from, String to) throws SQLException {
    ticket("RESOLVED", from, "'" + to + "'");
  }

  private void ticket(String status, String opened, String resolved) throws SQLException {
    number++;
    database.execute(
        "insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id,"
            + " opened_at, resolved_at) values ('MAINT-"
            + number
            + "', 'MACH-003', 'OTHER', 'HIGH', '"
            + status
            + "', 101, '"
            + opened
            + "', "
            + resolved
            + ")");
  }
}
