package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.sla.calendar.GeneratedCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/**
 * The life of one clock in virtual time. Commands come from nodes whose clocks are wrong by up to
 * five minutes; scans come every few minutes, by the clock of the database. After each scan it
 * holds: what is due has been raised, nothing was raised before its time, nothing twice.
 */
final class ClockScenario {
  private static final Reference SUBJECT = Reference.of("MAINT-556");
  private static final int STEPS = 10;
  private static final int SKEW = 5;
  private static final int SCAN = 10;

  private final GeneratedCalendar generatedCalendar;
  private final Random random;
  private final Map<Priority, SlaPolicy> slaPolicies = new EnumMap<>(Priority.class);
  private final SlaClock clock;
  private final ScannedClock scanned;
  private final OracleClock naive;
  private Instant now;
  private Instant warning;
  private Instant deadline;
  private int known;

  ClockScenario(GeneratedCalendar generatedCalendar, Random random) {
    this.generatedCalendar = generatedCalendar;
    this.random = random;
    Duration target = minutes(3 * 60, 30 * 60);
    for (Priority each : Priority.values()) {
      target = target.plus(minutes(1, 10 * 60));
      Duration warning = minutes(0, Math.toIntExact(target.toMinutes()));
      slaPolicies.put(
          each, new SlaPolicy(target, warning, Duration.ofDays(2), generatedCalendar.calendar()));
    }
    now = generatedCalendar.origin().plus(minutes(3 * 24 * 60, 9 * 24 * 60));
    Instant start = nodeTime();
    Optional<Instant> due =
        Optional.of(now.plus(minutes(0, 6 * 24 * 60))).filter(it -> random.nextInt(4) == 0);
    clock = SlaClock.started(SUBJECT, Priority.HIGH, start, due);
    naive =
        new OracleClock(
            generatedCalendar.naive(), due, start, slaPolicies.get(Priority.HIGH).target());
    scanned = new ScannedClock(clock);
    settle(start);
  }

  /** What was raised. */
  List<ScannedClock.Raised> play() {
    for (int i = 0; i < STEPS; i++) {
      scanUntil(now.plus(minutes(0, random.nextInt(4) == 0 ? 4 * 24 * 60 : 10 * 60)));
      step();
    }
    if (naive.runs()) {
      scanUntil(deadline.isAfter(now) ? deadline : now.plusSeconds(1));
      assertThat(scanned.has(SlaAlarm.Kind.BREACH)).as(generatedCalendar.toString()).isTrue();
    }
    return scanned.raisedSince(0);
  }

  private void step() {
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        command((it, at) -> it.pause("waiting for parts", at), OracleClock::pause);
        maybeScan();
        command(SlaClock::resume, OracleClock::resume);
      }
      case 2 -> command((it, at) -> it.pause("waiting for parts", at), OracleClock::pause);
      case 3 -> command(SlaClock::resume, OracleClock::resume);
      case 4 -> {
        Priority next = Priority.values()[random.nextInt(3)];
        command(
            (it, at) -> it.reprioritise(next, at),
            (it, at) -> it.reprioritise(at, slaPolicies.get(next).target()));
      }
      default -> {
        command(SlaClock::stop, OracleClock::stop);
        maybeScan();
        command(SlaClock::reopen, OracleClock::reopen);
      }
    }
  }

  private void maybeScan() {
    if (random.nextBoolean()) {
      scanUntil(now.plus(minutes(0, 12 * 60)));
    }
  }

  private void command(
      BiConsumer<SlaClock, Instant> step, BiConsumer<OracleClock, Instant> expected) {
    Instant at = nodeTime();
    step.accept(clock, at);
    expected.accept(naive, at);
    settle(at);
  }

  private void settle(Instant at) {
    Priority seen = clock.settle(slaPolicies::get, at).priority();
    deadline = naive.runs() ? naive.deadline() : null;
    warning = naive.runs() ? warning(slaPolicies.get(seen).warning()) : null;
    assertThat(clock.breachAt()).as("%s at %s", generatedCalendar, at).isEqualTo(deadline);
    assertThat(clock.warnAt()).as("%s at %s", generatedCalendar, at).isEqualTo(warning);
  }

  /** As the oracle counts it; what is before all that it knows is taken from the clock. */
  private Instant warning(Duration before) {
    return generatedCalendar
        .naive()
        .before(deadline, before.toMinutes())
        .orElseGet(
            () -> {
              assertThat(clock.warnAt()).isBefore(generatedCalendar.origin());
              return clock.warnAt();
            });
  }

  private void scanUntil(Instant end) {
    while (now.isBefore(end)) {
      now = now.plus(minutes(1, SCAN));
      scanned.scan(now);
      holds();
    }
  }

  private void holds() {
    List<ScannedClock.Raised> fresh = scanned.raisedSince(known);
    known += fresh.size();
    if (deadline == null) {
      fails(!fresh.isEmpty(), "raised although it does not run");
      return;
    }
    boolean late = !now.isBefore(deadline);
    for (ScannedClock.Raised alarm : fresh) {
      fails((alarm.kind() == SlaAlarm.Kind.BREACH) != late, "untrue");
      fails(now.isBefore(warning), "too early");
    }
    fails(!now.isBefore(warning) && !scanned.has(SlaAlarm.Kind.WARNING), "missed a warning");
    fails(late && !scanned.has(SlaAlarm.Kind.BREACH), "missed a breach");
  }

  private void fails(boolean broken, String what) {
    if (broken) {
      throw new AssertionError(
          generatedCalendar + " at " + now + ": " + what + " " + scanned.raisedSince(0));
    }
  }

  private Instant nodeTime() {
    return now.plus(Duration.ofMinutes(random.nextInt(2 * SKEW + 1) - (long) SKEW));
  }

  private Duration minutes(int least, int below) {
    return Duration.ofMinutes(least + (long) random.nextInt(below - least));
  }
}
