package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlaClocksIT {
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() {
    database = TestDatabase.create(SlaClocksIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aLongPauseIsTakenOnceUnlessItEnds() throws SQLException {
    Reference waits = Reference.of("MAINT-7701");
    Reference goesOn = Reference.of("MAINT-7702");
    for (Reference ticket : List.of(waits, goesOn)) {
      clocks(clocks -> clocks.start(ticket, Priority.HIGH));
      clocks(clocks -> clocks.pause(ticket, "waiting for parts"));
    }
    clocks(clocks -> clocks.resume(goesOn));
    // The delivered policy grants two days.
    assertThat(
            database.ask(
                "select extract(epoch from long_pause_at - '2026-03-02T08:00Z') / 3600 from sla_clock"
                    + " where subject = 'MAINT-7701'"))
        .startsWith("48.0");
    database.execute(
        "update sla_clock set long_pause_at = now() + interval '1 day'"
            + " where subject = 'MAINT-7701'");
    List<Reference> early = clocks(clocks -> clocks.takeLongPauses(10));
    assertThat(early).doesNotContain(waits, goesOn);
    database.execute("update sla_clock set long_pause_at = now() where long_pause_at is not null");
    List<Reference> taken = clocks(clocks -> clocks.takeLongPauses(10));
    assertThat(taken).contains(waits).doesNotContain(goesOn);
    List<Reference> again = clocks(clocks -> clocks.takeLongPauses(10));
    assertThat(again).doesNotContain(waits);
  }

  @Test
  void keepsEveryStepOfAClock() throws SQLException {
    Reference ticket = Reference.of("MAINT-700");
    clocks(clocks -> clocks.start(ticket, Priority.HIGH));
    after(10, clocks -> clocks.pause(ticket, "waiting for parts"));
    after(5, clocks -> clocks.reprioritise(ticket, Priority.LOW));
    after(5, clocks -> clocks.resume(ticket));
    after(10, clocks -> clocks.reprioritise(ticket, Priority.HIGH));
    SlaView stopped = after(10, clocks -> clocks.stop(ticket));
    SlaView reopened = after(10, clocks -> clocks.reopen(ticket));
    SlaView read = clocks(clocks -> clocks.status(ticket, clock.instant()).found().orElseThrow());
    assertThat(stopped.health()).isEqualTo(SlaHealth.MET);
    assertThat(reopened.remaining()).hasToString("PT18H");
    assertThat(read).isEqualTo(reopened);
    assertThat(database.ask("select cycle from sla_clock where subject = 'MAINT-700'"))
        .isEqualTo("2");
    assertThat(database.ask("select count(*) from sla_interval where subject = 'MAINT-700'"))
        .isEqualTo("5");
    assertThat(
            database.ask(
                "select extract(epoch from breach_at - '2026-03-02T08:00Z') / 3600 from sla_clock where subject = 'MAINT-700'"))
        .startsWith("68.0");
  }

  @Test
  void readsAClockWithItsStretchesByOneStatement() {
    Reference ticket = Reference.of("MAINT-701");
    clocks(clocks -> clocks.start(ticket, Priority.HIGH));
    clocks(clocks -> clocks.pause(ticket, "waiting for parts"));
    clocks(clocks -> clocks.resume(ticket));
    clocks(
        clocks -> {
          database.statements();
          clocks.status(ticket, clock.instant());
          assertThat(database.statements()).hasSize(1);
          return clocks;
        });
  }

  @Test
  void aPromiseThatHasPassedIsTakenOnceUnlessItsClockHasEnded() throws SQLException {
    Reference passed = Reference.of("MAINT-710");
    Reference later = Reference.of("MAINT-711");
    Reference ended = Reference.of("MAINT-712");
    for (Reference ticket : List.of(passed, later, ended)) {
      clocks(clocks -> clocks.start(ticket, Priority.HIGH));
    }
    clocks(clocks -> clocks.promise(passed, clock.instant()));
    clocks(clocks -> clocks.promise(later, Instant.parse("2126-03-02T08:00:00Z")));
    clocks(clocks -> clocks.promise(ended, clock.instant()));
    clocks(clocks -> clocks.stop(ended));
    // A node of the version before stops a clock and leaves the promise.
    database.execute("update sla_clock set ask_at = now() where subject = 'MAINT-712'");

    List<Reference> taken = clocks(clocks -> clocks.takePassedPromises(10));
    assertThat(taken).containsExactly(passed);
    List<Reference> again = clocks(clocks -> clocks.takePassedPromises(10));
    assertThat(again).isEmpty();
    SlaView shown = clocks(clocks -> clocks.status(passed, clock.instant())).found().orElseThrow();
    assertThat(shown.expected()).contains(clock.instant());
  }

  @Test
  void offersCloseSubjects() {
    clocks(clocks -> clocks.start(Reference.of("DEF-54321"), Priority.LOW));
    Match<SlaView> match =
        clocks(clocks -> clocks.status(Reference.of("DEF-54312"), clock.instant()));
    assertThat(match)
        .isEqualTo(new Match.Missing<SlaView>(java.util.List.of(Reference.of("DEF-54321"))));
  }

  @Test
  void asksThePolicyWithoutAStatement() {
    clocks(
        clocks -> {
          database.statements();
          assertThat(clocks.target(ReferenceKind.TICKET, Priority.HIGH)).hasToString("PT48H");
          assertThat(
                  clocks.assess(
                      ReferenceKind.ORDER,
                      Priority.MEDIUM,
                      clock.instant().plus(Duration.ofHours(23)),
                      clock.instant()))
              .isEqualTo(SlaHealth.WARNING);
          assertThat(database.statements()).isEmpty();
          return clocks;
        });
  }

  @Test
  void shiftsAreReadFromTheCalendarsInMemory() {
    database.run(
        em -> {
          WorkingCalendarRepository hours = new WorkingCalendarRepository(em);
          hours.read();
          database.statements();
          Instant monday = Instant.parse("2026-03-02T04:00:00Z"); // 6:00 there
          assertThat(hours.isWorking("TWO_SHIFTS", monday)).isTrue();
          assertThat(hours.isWorking("TWO_SHIFTS", monday.minusSeconds(1))).isFalse();
          assertThat(hours.nextStart("TWO_SHIFTS", monday.minus(Duration.ofDays(1))))
              .isEqualTo(monday);
          assertThat(hours.isWorking("NO_SUCH_CALENDAR", monday.minusSeconds(1))).isTrue();
          assertThat(hours.nextStart("NO_SUCH_CALENDAR", monday)).isEqualTo(monday);
          assertThat(database.statements()).isEmpty();
        });
  }

  @Test
  void aCommandOnASubjectWithoutAClockIsRefused() {
    assertThatThrownBy(() -> clocks(clocks -> clocks.stop(Reference.of("MAINT-1"))))
        .isInstanceOf(NoSuchClockException.class);
  }

  private <T> T after(int hours, Function<SlaClocks, T> work) {
    clock.advance(Duration.ofHours(hours));
    return clocks(work);
  }

  private <T> T clocks(Function<SlaClocks, T> work) {
    return database.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, clock)));
  }
}
