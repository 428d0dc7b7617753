package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaScanRunTest {
  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final Deque<Integer> due = new ArrayDeque<>();
  private Duration cost = Duration.ofMillis(50);

  @Test
  void scansUntilNothingMoreIsDue() {
    due.addAll(List.of(SlaScanRun.BATCH, SlaScanRun.BATCH, 3, SlaScanRun.BATCH));
    new SlaScanRun(this::scan, clock, new RecordedEvents()).scan();
    assertThat(due).hasSize(1);
  }

  @Test
  void leavesTheRestToTheNextTick() {
    cost = Duration.ofMillis(400);
    due.addAll(List.of(SlaScanRun.BATCH, SlaScanRun.BATCH, SlaScanRun.BATCH));
    SlaScanRun alarms = new SlaScanRun(this::scan, clock, new RecordedEvents());
    alarms.scan();
    assertThat(due).hasSize(1);
    due.add(0);
    alarms.scan();
    assertThat(due).isEmpty();
  }

  @Test
  void goesOnAfterAFailure() {
    SlaScanRun alarms = new SlaScanRun(this::scan, clock, new RecordedEvents());
    alarms.scan();
    alarms.scan();
    due.add(1);
    alarms.scan();
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
