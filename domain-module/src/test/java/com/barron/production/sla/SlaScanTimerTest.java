package com.barron.production.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaScanTimerTest {
  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final Deque<Integer> due = new ArrayDeque<>();
  private Duration cost = Duration.ofMillis(50);

  @Test
  void scansUntilNothingMoreIsDue() {
    due.addAll(List.of(SlaScanTimer.BATCH, SlaScanTimer.BATCH, 3, SlaScanTimer.BATCH));
    new SlaScanTimer(() -> {}, this::scan, clock, new RecordedEvents(), null).scan();
    assertThat(due).hasSize(1);
  }

  @Test
  void leavesTheRestToTheNextTick() {
    cost = Duration.ofMillis(400);
    due.addAll(List.of(SlaScanTimer.BATCH, SlaScanTimer.BATCH, SlaScanTimer.BATCH));
    SlaScanTimer timer = new SlaScanTimer(() -> {}, this::scan, clock, new RecordedEvents(), null);
    timer.scan();
    assertThat(due).hasSize(1);
    due.add(0);
    timer.scan();
    assertThat(due).isEmpty();
  }

  @Test
  void goesOnAfterAFailure() {
    SlaScanTimer timer = new SlaScanTimer(() -> {}, this::scan, clock, new RecordedEvents(), null);
    timer.scan();
    timer.scan();
    due.add(1);
    timer.scan();
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
