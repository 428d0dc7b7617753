package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database's clock is the real one here: what is due lies years away from it. */
class SlaAlarmsIT {
  private static final Reference TICKET = Reference.of("MAINT-700");
  private static final TestClock LONG_AGO = TestClock.at("2001-01-01T08:00:00Z");
  private static final Instant FAR_AWAY = Instant.parse("2901-01-01T08:00:00Z");
  private static TestDatabase database;

  private final RecordedEvents events = new RecordedEvents();

  @BeforeAll
  static void start() {
    database = TestDatabase.create(SlaAlarmsIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    database.execute("truncate sla_clock cascade");
  }

  @Test
  void aWarningIsRaisedOnce() throws SQLException {
    clocks(clocks -> clocks.takeOver(TICKET, Priority.HIGH, LONG_AGO.instant(), due(FAR_AWAY)));
    assertThat(scan()).isZero();
    makeDue("warn_at");
    assertThat(scan()).isOne();
    assertThat(scan()).isZero();
    assertThat(raised())
        .containsExactly(new SlaAlarm(TICKET, SlaAlarm.Kind.WARNING, 1, Priority.HIGH, FAR_AWAY));
    assertThat(kept()).isEqualTo("WARNING 1");
  }

  @Test
  void aBreachFollowsItsWarning() throws SQLException {
    clocks(clocks -> clocks.takeOver(TICKET, Priority.HIGH, LONG_AGO.instant(), due(FAR_AWAY)));
    makeDue("warn_at");
    scan();
    makeDue("breach_at");
    assertThat(scan()).isOne();
    assertThat(scan()).isZero();
    assertThat(raised())
        .extracting(SlaAlarm::kind)
        .containsExactly(SlaAlarm.Kind.WARNING, SlaAlarm.Kind.BREACH);
  }

  @Test
  void beyondTheDeadlineTheBreachIsRaisedAloneAndBothAreKept() throws SQLException {
    SlaView started = clocks(clocks -> clocks.start(TICKET, Priority.LOW));
    scan();
    assertThat(raised())
        .containsExactly(
            new SlaAlarm(TICKET, SlaAlarm.Kind.BREACH, 1, Priority.LOW, started.deadline()));
    assertThat(kept()).isEqualTo("BREACH 1, WARNING 1");
  }

  @Test
  void aReopenedClockAlarmsAgain() throws SQLException {
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    scan();
    clocks(clocks -> clocks.stop(TICKET));
    clocks(clocks -> clocks.reopen(TICKET));
    assertThat(scan()).isOne();
    assertThat(raised()).extracting(SlaAlarm::cycle).containsExactly(1, 2);
    assertThat(kept()).isEqualTo("BREACH 1, WARNING 1, BREACH 2, WARNING 2");
  }

  @Test
  void pausedAndStoppedClocksNeverAlarm() {
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    clocks(clocks -> clocks.pause(TICKET, "waiting for parts"));
    Reference stopped = Reference.of("DEF-700");
    clocks(clocks -> clocks.start(stopped, Priority.HIGH));
    clocks(clocks -> clocks.stop(stopped));
    assertThat(scan()).isZero();
    clocks(clocks -> clocks.resume(TICKET));
    assertThat(scan()).isOne();
  }

  @Test
  void commandsKeepWhatTheScanHasWritten() {
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    scan();
    clocks(clocks -> clocks.reprioritise(TICKET, Priority.LOW));
    clocks(clocks -> clocks.pause(TICKET, "waiting for parts"));
    clocks(clocks -> clocks.resume(TICKET));
    assertThat(scan()).isZero();
    assertThat(raised()).hasSize(1);
  }

  /** As after a restore of the one table without the other. */
  @Test
  void theKeyItselfRefusesASecondAlarm() throws SQLException {
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    scan();
    database.execute("update sla_clock set warned_cycle = 0, breached_cycle = 0");
    assertThat(scan()).isOne();
    assertThat(scan()).isZero();
    assertThat(raised()).hasSize(1);
  }

  @Test
  void anAlarmThatIsRolledBackIsRaisedAgain() {
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    database.run(
        em -> {
          assertThat(new SlaScanService(em, events).raise(1)).isOne();
          em.getTransaction().setRollbackOnly();
          em.getTransaction().rollback();
          em.getTransaction().begin();
        });
    assertThat(scan()).isOne();
  }

  @Test
  void theOldestIsRaisedFirst() {
    Instant start = LONG_AGO.instant();
    for (int i = 1; i <= 5; i++) {
      Reference ticket = Reference.of("MAINT-" + i);
      Instant since = start.minusSeconds(i);
      clocks(clocks -> clocks.takeOver(ticket, Priority.HIGH, since, Optional.empty()));
    }
    database.run(em -> new SlaScanService(em, events).raise(2));
    assertThat(raised())
        .extracting(SlaAlarm::subject)
        .containsExactly(Reference.of("MAINT-5"), Reference.of("MAINT-4"));
  }

  @Test
  void aScanWithNothingDueTakesOneStatementAndOneWithAlarmsTwo() {
    database.statements();
    scan();
    assertThat(database.statements()).hasSize(1);
    clocks(clocks -> clocks.start(TICKET, Priority.HIGH));
    database.statements();
    scan();
    assertThat(database.statements()).hasSize(2);
  }

  @Test
  void twoWorkersRaiseEachAlarmOnce() throws Exception {
    database.execute(
        """
        insert into sla_clock (subject, cycle, warn_at, breach_at)
        select 'MAINT-' || n, 1, now() - interval '1 hour', now() + (n % 2 - 0.5) * interval '1 hour'
        from generate_series(1, 7503) n;
        insert into sla_interval (subject, no, cycle, priority, started_at)
        select subject, 1, 1, 'HIGH', now() - interval '2 days' from sla_clock
        """);
    Concurrently.all(Collections.nCopies(2, this::scanAll));
    assertThat(raised()).hasSize(7_503).doesNotHaveDuplicates();
    assertThat(raised()).extracting(SlaAlarm::subject).doesNotHaveDuplicates();
    assertThat(database.ask("select count(*) from sla_alarm where kind = 'WARNING'"))
        .isEqualTo("7503");
    assertThat(database.ask("select count(*) from sla_alarm where kind = 'BREACH'"))
        .isEqualTo(
            Long.toString(
                raised().stream().filter(it -> it.kind() == SlaAlarm.Kind.BREACH).count()));
  }

  private Void scanAll() {
    int taken = SlaScanTimer.BATCH;
    while (taken == SlaScanTimer.BATCH) {
      taken = scan();
    }
    return null;
  }

  private int scan() {
    return database.inTransaction(em -> new SlaScanService(em, events).raise(SlaScanTimer.BATCH));
  }

  private List<SlaAlarm> raised() {
    return events.fired().stream()
        .map(SlaAlarmsWereRaised.class::cast)
        .flatMap(fired -> fired.alarms().stream())
        .toList();
  }

  private static String kept() throws SQLException {
    return database.ask(
        "select string_agg(kind || ' ' || cycle, ', ' order by cycle, kind) from sla_alarm");
  }

  private static void makeDue(String column) throws SQLException {
    database.execute("update sla_clock set " + column + " = '2002-01-01Z'");
  }

  private static Optional<Instant> due(Instant at) {
    return Optional.of(at);
  }

  private static <T> T clocks(Function<SlaClocks, T> work) {
    return database.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, LONG_AGO)));
  }
}
