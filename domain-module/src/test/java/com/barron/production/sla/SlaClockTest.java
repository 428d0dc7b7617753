package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.sla.calendar.Shift;
import com.barron.production.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlaClockTest {
  private static final Reference TICKET = Reference.of("MAINT-556");
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Function<Priority, SlaPolicy> POLICIES = policies(roundTheClock());

  private final SlaClock clock = SlaClock.started(TICKET, Priority.HIGH, START, Optional.empty());

  @Test
  void warnsBelowSixHoursAndBreachesAtTheDeadline() {
    assertThat(health(hours(0))).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(health(hours(42))).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(health(hours(42).plusMillis(1))).isEqualTo(SlaHealth.WARNING);
    assertThat(health(hours(48).minusMillis(1))).isEqualTo(SlaHealth.WARNING);
    assertThat(health(hours(48))).isEqualTo(SlaHealth.BREACHED);
  }

  @Test
  void tellsTheTimeThatIsLeftAndHowFarItIsOver() {
    assertThat(view(hours(3).plusSeconds(28 * 60)).remaining()).hasToString("PT44H32M");
    assertThat(view(hours(50)).remaining()).hasToString("PT-2H");
  }

  @Test
  void keepsTheInstantsOfWarningAndBreachForTheScan() {
    view(hours(1));
    assertThat(clock.warnAt()).isEqualTo(hours(42));
    assertThat(clock.breachAt()).isEqualTo(hours(48));
    clock.pause("waiting for parts", hours(2));
    view(hours(2));
    assertThat(clock.warnAt()).isNull();
    assertThat(clock.breachAt()).isNull();
    clock.resume(hours(10));
    view(hours(10));
    assertThat(clock.warnAt()).isEqualTo(hours(50));
    assertThat(clock.breachAt()).isEqualTo(hours(56));
  }

  @Test
  void timeDoesNotCountWhilePaused() {
    clock.pause("waiting for parts", hours(10));
    assertThat(health(hours(100))).isEqualTo(SlaHealth.PAUSED);
    assertThat(view(hours(100)).remaining()).hasToString("PT38H");
    clock.resume(hours(110));
    assertThat(view(hours(110)).deadline()).isEqualTo(hours(148));
  }

  @Test
  void aPauseDoesNotUndoABreach() {
    clock.pause("waiting for parts", hours(49));
    assertThat(health(hours(60))).isEqualTo(SlaHealth.BREACHED);
    assertThat(view(hours(60)).deadline()).isEqualTo(hours(48));
  }

  @Test
  void anotherPriorityKeepsTheTimeThatHasPassed() {
    clock.reprioritise(Priority.LOW, hours(10));
    assertThat(view(hours(10)).deadline()).isEqualTo(hours(168));
    clock.reprioritise(Priority.HIGH, hours(60));
    assertThat(view(hours(60)).deadline()).isEqualTo(hours(48));
    assertThat(health(hours(60))).isEqualTo(SlaHealth.BREACHED);
  }

  @Test
  void thePriorityOfAPausedClockCanChange() {
    clock.pause("waiting for parts", hours(10));
    clock.reprioritise(Priority.LOW, hours(12));
    assertThat(view(hours(13)).health()).isEqualTo(SlaHealth.PAUSED);
    assertThat(view(hours(13)).priority()).isEqualTo(Priority.LOW);
    clock.resume(hours(20));
    assertThat(view(hours(20)).deadline()).isEqualTo(hours(178));
  }

  @Test
  void endsMetBeforeTheDeadlineAndMissedAfterIt() {
    clock.stop(hours(47));
    assertThat(health(hours(1000))).isEqualTo(SlaHealth.MET);
    SlaClock late = SlaClock.started(TICKET, Priority.HIGH, START, Optional.empty());
    late.stop(hours(48));
    assertThat(late.settle(POLICIES, hours(1000)).health()).isEqualTo(SlaHealth.MISSED);
  }

  @Test
  void reopenedItRunsOnWithTheTimeThatHasPassed() {
    clock.stop(hours(40));
    clock.reopen(hours(100));
    assertThat(view(hours(100)).remaining()).hasToString("PT8H");
    assertThat(view(hours(100)).deadline()).isEqualTo(hours(108));
  }

  @Test
  void stoppedWhilePausedItIsMet() {
    clock.pause("waiting for parts", hours(10));
    clock.stop(hours(500));
    assertThat(health(hours(600))).isEqualTo(SlaHealth.MET);
  }

  @Test
  void aPromiseHoldsUntilAPauseOrTheEnd() {
    clock.expect(hours(3));
    assertThat(clock.settle(POLICIES, hours(1)).expected()).contains(hours(3));
    clock.pause("waiting for parts", hours(2));
    assertThat(clock.settle(POLICIES, hours(2)).expected()).isEmpty();
    clock.expect(hours(30));
    clock.resume(hours(20));
    assertThat(clock.settle(POLICIES, hours(20)).expected()).contains(hours(30));
    clock.stop(hours(21));
    clock.expect(hours(40));
    assertThat(clock.settle(POLICIES, hours(21)).expected()).isEmpty();
    clock.reopen(hours(22));
    assertThat(clock.settle(POLICIES, hours(22)).expected()).isEmpty();
  }

  @Test
  void anyInstantOfThePastCanBeAskedFor() {
    clock.pause("waiting for parts", hours(10));
    clock.resume(hours(20));
    clock.reprioritise(Priority.LOW, hours(30));
    clock.stop(hours(40));
    assertThat(health(hours(5))).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(view(hours(5)).deadline()).isEqualTo(hours(48));
    assertThat(health(hours(15))).isEqualTo(SlaHealth.PAUSED);
    assertThat(view(hours(25)).deadline()).isEqualTo(hours(58));
    assertThat(view(hours(25)).priority()).isEqualTo(Priority.HIGH);
    assertThat(view(hours(35)).priority()).isEqualTo(Priority.LOW);
    assertThat(health(hours(41))).isEqualTo(SlaHealth.MET);
    assertThat(view(hours(-5)).deadline()).isEqualTo(hours(48));
  }

  @Test
  void repeatedCommandsChangeNothing() {
    clock.pause("waiting for parts", hours(10));
    clock.pause("again", hours(11));
    clock.resume(hours(12));
    clock.resume(hours(13));
    assertThat(view(hours(13)).deadline()).isEqualTo(hours(50));
    clock.stop(hours(14));
    clock.stop(hours(15));
    clock.resume(hours(16));
    assertThat(health(hours(17))).isEqualTo(SlaHealth.MET);
  }

  @Test
  void aCommandFromANodeWhoseClockIsSlowDoesNotTurnTimeBack() {
    clock.pause("waiting for parts", hours(10));
    clock.resume(hours(9));
    assertThat(view(hours(10)).deadline()).isEqualTo(hours(48));
    clock.pause("waiting for parts", hours(8));
    assertThat(view(hours(10)).remaining()).hasToString("PT38H");
  }

  @Test
  void aCommandFromANodeWhoseClockIsSlowSettlesWhatIsKnown() {
    clock.pause("waiting for parts", hours(10));
    clock.settle(POLICIES, hours(10));
    clock.stop(hours(9));
    assertThat(clock.settle(POLICIES, hours(9)).health()).isEqualTo(SlaHealth.MET);
    assertThat(clock.breachAt()).isNull();
    clock.reopen(hours(8));
    clock.settle(POLICIES, hours(8));
    assertThat(clock.breachAt()).isEqualTo(hours(48));
  }

  @Test
  void aDueDateIsTheDeadlineWhateverHappens() {
    SlaClock order =
        SlaClock.started(Reference.of("ORD-12345"), Priority.HIGH, START, Optional.of(hours(100)));
    assertThat(order.settle(POLICIES, hours(1)).deadline()).isEqualTo(hours(100));
    assertThat(order.settle(POLICIES, hours(1)).target()).hasToString("PT100H");
    order.pause("held", hours(2));
    assertThat(order.settle(POLICIES, hours(99)).health()).isEqualTo(SlaHealth.PAUSED);
    assertThat(order.settle(POLICIES, hours(100)).health()).isEqualTo(SlaHealth.BREACHED);
  }

  @Test
  void explainsWhenTimeCounted() {
    clock.pause("waiting for parts", hours(10));
    clock.resume(hours(20));
    SlaExplanation explanation = reading(hours(25)).explanation();
    assertThat(explanation.elapsed()).hasToString("PT15H");
    assertThat(explanation.calendar()).isEqualTo("round the clock");
    assertThat(explanation.intervals())
        .containsExactly(
            new SlaExplanation.Interval(
                START, Optional.of(hours(10)), Optional.of("waiting for parts")),
            new SlaExplanation.Interval(hours(20), Optional.empty(), Optional.empty()));
    assertThat(explanation.left()).hasToString("PT33H");
    assertThat(explanation.warningAt()).isEqualTo(hours(52));
    assertThat(explanation.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(explanation.due()).isEmpty();
  }

  @Test
  void explainsPausesOnceWhateverHappensToThePriority() {
    clock.pause("waiting for parts", hours(10));
    clock.reprioritise(Priority.LOW, hours(12));
    clock.reprioritise(Priority.HIGH, hours(13));
    clock.resume(hours(20));
    clock.reprioritise(Priority.LOW, hours(21));
    clock.pause("machine is needed", hours(30));
    SlaExplanation explanation = reading(hours(31)).explanation();
    assertThat(explanation.pauses())
        .containsExactly(
            new SlaExplanation.Pause(hours(10), Optional.of(hours(20)), "waiting for parts"),
            new SlaExplanation.Pause(hours(30), Optional.empty(), "machine is needed"));
    assertThat(explanation.intervals())
        .extracting(SlaExplanation.Interval::from)
        .containsExactly(START, hours(20), hours(21));
  }

  @Test
  void explainsAFixedDateByTheTimeUntilIt() {
    SlaClock order =
        SlaClock.started(Reference.of("ORD-12345"), Priority.HIGH, START, Optional.of(hours(100)));
    SlaExplanation explanation =
        SlaCalculation.of(
                Reference.of("ORD-12345"),
                Optional.of(hours(100)),
                order.intervals(),
                POLICIES,
                hours(30))
            .explanation();
    assertThat(explanation.due()).contains(hours(100));
    assertThat(explanation.left()).hasToString("PT70H");
    assertThat(explanation.warningAt()).isEqualTo(hours(94));
  }

  /** Friday evening, two shifts: 2 h 30 are worked, 16 h on Monday and Tuesday, 13 h 30 remain. */
  @Test
  void warnsInWorkingTimeBeforeTheDeadline() {
    Function<Priority, SlaPolicy> twoShifts = policies(twoShifts());
    SlaClock evening =
        SlaClock.started(
            TICKET, Priority.HIGH, Instant.parse("2026-03-06T18:00:00Z"), Optional.empty());
    evening.settle(twoShifts, Instant.parse("2026-03-06T18:00:00Z"));
    assertThat(evening.breachAt()).isEqualTo(Instant.parse("2026-03-11T18:00:00Z"));
    assertThat(evening.warnAt()).isEqualTo(Instant.parse("2026-03-11T11:30:00Z"));
  }

  /** Six hours before: three and a half in the morning, two and a half on the evening before. */
  @Test
  void warnsWhileThePlantWorks() {
    Function<Priority, SlaPolicy> twoShifts = policies(twoShifts());
    SlaClock early =
        SlaClock.started(
            TICKET, Priority.HIGH, Instant.parse("2026-03-02T07:30:00Z"), Optional.empty());
    SlaView view = early.settle(twoShifts, Instant.parse("2026-03-02T07:30:00Z"));
    assertThat(view.deadline()).isEqualTo(Instant.parse("2026-03-05T07:30:00Z"));
    assertThat(early.warnAt())
        .as("three hours and a half on that day, two and a half on the evening before")
        .isEqualTo(Instant.parse("2026-03-04T18:00:00Z"));
    assertThat(
            SlaCalculation.of(
                    TICKET, Optional.empty(), early.intervals(), twoShifts, early.warnAt())
                .explanation()
                .warningAt())
        .isEqualTo(early.warnAt());
    assertThat(healthOf(early, twoShifts, "2026-03-04T17:59:00Z")).isEqualTo(SlaHealth.ON_TRACK);
    assertThat(healthOf(early, twoShifts, "2026-03-04T18:01:00Z")).isEqualTo(SlaHealth.WARNING);
  }

  /** An order's date is what it is; the time before it is counted as the plant works. */
  @Test
  void warnsOfAFixedDateInWorkingTime() {
    Instant due = Instant.parse("2026-03-09T05:00:00Z");
    SlaClock order =
        SlaClock.started(Reference.of("ORD-12345"), Priority.HIGH, START, Optional.of(due));
    order.settle(policies(twoShifts()), START);
    assertThat(order.breachAt()).isEqualTo(due);
    assertThat(order.warnAt())
        .as("Friday, an hour of Monday is left")
        .isEqualTo(Instant.parse("2026-03-06T15:30:00Z"));
  }

  private static SlaHealth healthOf(
      SlaClock clock, Function<Priority, SlaPolicy> slaPolicies, String at) {
    return SlaCalculation.of(
            TICKET, Optional.empty(), clock.intervals(), slaPolicies, Instant.parse(at))
        .view()
        .health();
  }

  @Test
  void workingTimeMovesTheDeadlineOverTheWeekend() {
    Function<Priority, SlaPolicy> dayShift = policies(dayShift());
    SlaClock friday =
        SlaClock.started(
            TICKET, Priority.HIGH, Instant.parse("2026-03-27T15:00:00Z"), Optional.empty());
    // One hour on Friday, then 47 hours of eight-hour days from Monday, in summer time.
    assertThat(friday.settle(dayShift, Instant.parse("2026-03-27T15:00:00Z")).deadline())
        .isEqualTo("2026-04-06T14:00:00Z");
  }

  private SlaView view(Instant at) {
    clock.settle(POLICIES, at);
    return reading(at).view();
  }

  private SlaCalculation reading(Instant at) {
    return SlaCalculation.of(TICKET, Optional.empty(), clock.intervals(), POLICIES, at);
  }

  private SlaHealth health(Instant at) {
    return view(at).health();
  }

  private static Instant hours(long afterStart) {
    return START.plus(Duration.ofHours(afterStart));
  }

  private static Function<Priority, SlaPolicy> policies(WorkingCalendar calendar) {
    return priority ->
        switch (priority) {
          case HIGH ->
              new SlaPolicy(
                  Duration.ofHours(48), Duration.ofHours(6), Duration.ofDays(2), calendar);
          case MEDIUM ->
              new SlaPolicy(
                  Duration.ofHours(96), Duration.ofHours(12), Duration.ofDays(2), calendar);
          case LOW ->
              new SlaPolicy(
                  Duration.ofHours(168), Duration.ofHours(24), Duration.ofDays(2), calendar);
        };
  }

  private static WorkingCalendar roundTheClock() {
    return calendar("round the clock", "UTC", "00:00", "00:00", 7);
  }

  private static WorkingCalendar twoShifts() {
    List<Shift> shifts =
        Arrays.stream(DayOfWeek.values())
            .limit(5)
            .flatMap(
                day ->
                    Stream.of(
                        new Shift(day, LocalTime.parse("06:00"), LocalTime.parse("14:00")),
                        new Shift(day, LocalTime.parse("14:30"), LocalTime.parse("22:30"))))
            .toList();
    return new WorkingCalendar("two shifts", ZoneId.of("Africa/Johannesburg"), shifts, Set.of());
  }

  private static WorkingCalendar dayShift() {
    return calendar("day shift", "Europe/Berlin", "09:00", "17:00", 5);
  }

  private static WorkingCalendar calendar(
      String name, String zone, String starts, String ends, int days) {
    List<Shift> shifts =
        Arrays.stream(DayOfWeek.values())
            .limit(days)
            .map(day -> new Shift(day, LocalTime.parse(starts), LocalTime.parse(ends)))
            .toList();
    return new WorkingCalendar(name, ZoneId.of(zone), shifts, Set.of());
  }
}
