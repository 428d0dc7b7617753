package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the table of clocks and the scan of it, by the rule that {@link SlaScanService} has in
 * SQL.
 */
final class ScannedClock {
  private final SlaClock clock;
  private final Map<SlaAlarm.Kind, Integer> passed = new EnumMap<>(SlaAlarm.Kind.class);
  private final List<Raised> raised = new ArrayList<>();

  ScannedClock(SlaClock clock) {
    this.clock = clock;
    passed.put(SlaAlarm.Kind.WARNING, 0);
    passed.put(SlaAlarm.Kind.BREACH, 0);
  }

  /** What a scan does, by the clock of the database. */
  void scan(Instant now) {
    Instant due = scanAt();
    if (due == null || due.isAfter(now)) {
      return;
    }
    boolean late = !clock.breachAt().isAfter(now);
    boolean warns = !has(SlaAlarm.Kind.WARNING);
    passed.put(SlaAlarm.Kind.WARNING, clock.cycle());
    if (late) {
      passed.put(SlaAlarm.Kind.BREACH, clock.cycle());
      raise(SlaAlarm.Kind.BREACH, now);
    } else if (warns) {
      raise(SlaAlarm.Kind.WARNING, now);
    }
  }

  /** Whether the fact is kept for the running cycle. */
  boolean has(SlaAlarm.Kind kind) {
    return passed.get(kind) >= clock.cycle();
  }

  List<Raised> raisedSince(int count) {
    return raised.subList(count, raised.size());
  }

  private Instant scanAt() {
    if (has(SlaAlarm.Kind.BREACH)) {
      return null;
    }
    return has(SlaAlarm.Kind.WARNING) ? clock.breachAt() : clock.warnAt();
  }

  private void raise(SlaAlarm.Kind kind, Instant at) {
    assertThat(raised)
        .as("%s of cycle %d", kind, clock.cycle())
        .noneMatch(before -> before.kind() == kind && before.cycle() == clock.cycle());
    raised.add(new Raised(kind, clock.cycle(), at));
  }

  /** An alarm that left the scan. */
  record Raised(SlaAlarm.Kind kind, int cycle, Instant at) {}
}
