package com.barron.production.maintenance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Failures and repairs of machines, on tickets whose times are known. */
class WorstMachinesIT {
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static TestDatabase database;
  private static MachineReliability machineReliability;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create(WorstMachinesIT.class);
    machineReliability = new MachineReliabilityRepository(database.sql());
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'TECHNICIAN', now());
        insert into machine (number, name, line) values
          ('MACH-901', 'Lathe', 'A'), ('MACH-902', 'Mill', 'A'), ('MACH-903', 'Saw', 'B');
        insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id, opened_at, resolved_at) values
          ('MAINT-9001', 'MACH-901', 'OTHER', 'LOW', 'RESOLVED',  1, '2026-03-11T00:00Z', '2026-03-11T10:00Z'),
          ('MAINT-9002', 'MACH-901', 'OTHER', 'LOW', 'RESOLVED',  1, '2026-03-11T05:00Z', '2026-03-11T11:00Z'),
          ('MAINT-9003', 'MACH-901', 'OTHER', 'LOW', 'WITHDRAWN', 1, '2026-03-12T00:00Z', '2026-03-13T00:00Z'),
          ('MAINT-9004', 'MACH-902', 'OTHER', 'LOW', 'OPEN',      1, '2026-03-30T00:00Z', null),
          ('MAINT-9005', 'MACH-903', 'OTHER', 'LOW', 'RESOLVED',  1, '2026-01-01T00:00Z', '2026-01-02T00:00Z')
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aMachineIsDownOnceHoweverManyTicketsAreOpenAndWatchedSinceItsFirst() {
    MachineReliability.MachineFigures lathe = worst(APRIL).get(0);

    assertThat(lathe.machine().toString()).isEqualTo("MACH-901");
    assertThat(lathe.reliability().failures()).isEqualTo(2);
    assertThat(lathe.reliability().repairs()).isEqualTo(2);
    assertThat(lathe.reliability().meanTimeToRepair()).contains(Duration.ofHours(8));
    // From 11 to 31 March, without eleven hours.
    assertThat(lathe.reliability().meanTimeBetweenFailures())
        .contains(Duration.ofDays(21).minusHours(11).dividedBy(2));
  }

  @Test
  void whatIsNotRepairedHasNoTimeToRepair() {
    MachineReliability.MachineFigures mill = worst(APRIL).get(1);

    assertThat(mill.name()).isEqualTo("Mill");
    assertThat(mill.reliability().meanTimeToRepair()).isEmpty();
    assertThat(mill.reliability().meanTimeBetweenFailures()).isEqualTo(Optional.of(Duration.ZERO));
  }

  @Test
  void whatDidNotFailInTheSpanIsNotListed() {
    assertThat(worst(APRIL)).extracting(one -> one.name()).containsExactly("Lathe", "Mill");
    assertThat(machineReliability.worst(MARCH, APRIL, 1)).hasSize(1);
    assertThat(worst(MARCH)).isEmpty();
  }

  private static List<MachineReliability.MachineFigures> worst(Instant to) {
    return machineReliability.worst(MARCH, to, 10);
  }
}
