package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmClockTest {
  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final Deque<Integer> due = new ArrayDeque<>();
  private Duration cost = Duration.ofMillis(50);

  @Test
  void scansUntilNothingMoreIsDue() {
    due.addAll(List.of(AlarmClock.BATCH, AlarmClock.BATCH, 3, AlarmClock.BATCH));
    new AlarmClock(this::scan, clock, new RecordedEvents()).run();
    assertThat(due).hasSize(1);
  }

  @Test
  void leavesTheRestToTheNextTick() {
    cost = Duration.ofMillis(400);
    due.addAll(List.of(AlarmClock.BATCH, AlarmClock.BATCH, AlarmClock.BATCH));
    AlarmClock alarms = new AlarmClock(this::scan, clock, new RecordedEvents());
    alarms.run();
    assertThat(due).hasSize(1);
    due.add(0);
    alarms.run();
    assertThat(due).isEmpty();
  }

  @Test
  void goesOnAfterAFailure() {
    AlarmClock alarms = new AlarmClock(this::scan, clock, new RecordedEvents());
    alarms.run();
    alarms.run();
    due.add(1);
    alarms.run();
    assertThat(due).isEmpty();
  }

  private int scan(int most) {
    clock.advance(cost);
    if (due.isEmpty()) {
      throw new IllegalStateException("no database");
    }
    return due.remove();
  }
}
