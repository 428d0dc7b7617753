package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sla.DeadlinePreview.MovedDeadline;
import com.barron.production.sla.calendar.Shift;
import com.barron.production.sla.calendar.WorkingCalendar;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A ticket counts by two shifts, another one by all time; one is paused, and an order has its date.
 */
class DeadlinePreviewIT {
  private static final Reference HIGH = Reference.of("MAINT-700");
  private static final Reference LOW = Reference.of("MAINT-701");
  private static final Reference PAUSED = Reference.of("MAINT-702");
  private static final Reference ORDER = Reference.of("ORD-700");
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() {
    database = TestDatabase.create(DeadlinePreviewIT.class);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @BeforeEach
  void open() throws SQLException {
    database.execute(
        "delete from sla_alarm; delete from sla_interval; delete from sla_clock;"
            + "update sla_policy set calendar = 'TWO_SHIFTS' where kind = 'TICKET' and priority = 'HIGH'");
    clocks(clocks -> clocks.start(HIGH, Priority.HIGH));
    clocks(clocks -> clocks.start(LOW, Priority.LOW));
    clocks(clocks -> clocks.start(PAUSED, Priority.HIGH));
    clocks(clocks -> clocks.pause(PAUSED, "waiting for parts"));
    clocks(clocks -> clocks.startDue(ORDER, Priority.HIGH, Instant.parse("2026-03-09T12:00:00Z")));
  }

  @Test
  void aPolicyMovesTheClocksOfItsKindAndPriority() {
    Instant before = deadline(HIGH);

    looking(
        preview ->
            assertThat(
                    preview
                        .ofPolicy(
                            ReferenceKind.TICKET,
                            Priority.HIGH,
                            Duration.ofHours(4),
                            "ROUND_THE_CLOCK")
                        .moved())
                .containsExactly(
                    new MovedDeadline(
                        HIGH, Priority.HIGH, before, clock.instant().plus(Duration.ofHours(4)))));
  }

  @Test
  void nothingMovesWhenThePolicyIsAsItIs() {
    looking(
        preview ->
            assertThat(
                    preview
                        .ofPolicy(
                            ReferenceKind.TICKET, Priority.HIGH, Duration.ofHours(48), "TWO_SHIFTS")
                        .moved())
                .isEmpty());
  }

  @Test
  void aCalendarMovesTheClocksOfAllPoliciesThatNameIt() {
    looking(
        preview -> {
          var found = preview.ofCalendar("TWO_SHIFTS", wholeDays());
          assertThat(found.moved()).extracting(MovedDeadline::subject).containsExactly(HIGH);
          assertThat(found.moved().get(0).after())
              .isEqualTo(clock.instant().plus(Duration.ofHours(48)));
          assertThat(found.looked()).isEqualTo(2);
          assertThat(found.isPartial()).isFalse();
        });
  }

  /** What is told beforehand is what happens: the clock is asked again after the change. */
  @Test
  void whatWasToldHappens() throws SQLException {
    Instant[] told = new Instant[1];
    looking(
        preview ->
            told[0] =
                preview
                    .ofPolicy(
                        ReferenceKind.TICKET, Priority.HIGH, Duration.ofHours(30), "TWO_SHIFTS")
                    .moved()
                    .get(0)
                    .after());

    database.execute(
        "update sla_policy set target_minutes = 30 * 60 where kind = 'TICKET' and priority = 'HIGH'");
    Instant happened = deadline(HIGH);
    database.execute(
        "update sla_policy set target_minutes = 48 * 60 where kind = 'TICKET' and priority = 'HIGH'");

    assertThat(happened).isEqualTo(told[0]);
  }

  private Instant deadline(Reference subject) {
    return clocks(clocks -> clocks.status(subject, clock.instant()).found().orElseThrow())
        .deadline();
  }

  private <T> T clocks(Function<SlaClocks, T> work) {
    return database.inTransaction(em -> work.apply(SlaClockFixture.clocks(em, clock)));
  }

  private void looking(Consumer<DeadlinePreview> work) {
    database.run(
        em -> {
          var hours = new WorkingCalendarRepository(em);
          hours.read();
          var policies = new SlaPolicyRepository(em, hours);
          policies.read();
          work.accept(
              new DeadlinePreviewService(new SlaClockRepository(em), policies, hours, clock));
        });
  }

  private static WorkingCalendar wholeDays() {
    List<Shift> shifts =
        Stream.of(DayOfWeek.values())
            .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
            .toList();
    return new WorkingCalendar(
        "Two shifts, Monday to Friday", ZoneId.of("Africa/Johannesburg"), shifts, Set.of());
  }
}
