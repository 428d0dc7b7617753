package com.barron.production.sla;

import com.barron.production.sla.calendar.OracleCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An oracle: what was done to a clock, and the deadline that follows, counted by minutes. */
final class OracleClock {
  private final OracleCalendar calendar;
  private final Optional<Instant> due;
  private final List<Instant[]> ran = new ArrayList<>();
  private boolean stopped;
  private Duration target;

  OracleClock(OracleCalendar calendar, Optional<Instant> due, Instant start, Duration target) {
    this.calendar = calendar;
    this.due = due;
    this.target = target;
    ran.add(new Instant[] {start, null});
  }

  boolean runs() {
    return last()[1] == null;
  }

  void pause(Instant at) {
    if (runs()) {
      last()[1] = later(at, last()[0]);
    }
  }

  void resume(Instant at) {
    if (!runs() && !stopped) {
      ran.add(new Instant[] {later(at, last()[1]), null});
    }
  }

  void reprioritise(Instant at, Duration next) {
    if (!stopped && !next.equals(target)) {
      boolean goesOn = runs();
      mark(at);
      target = next;
      if (goesOn) {
        resume(at);
      }
    }
  }

  void stop(Instant at) {
    if (!stopped) {
      mark(at);
      stopped = true;
    }
  }

  void reopen(Instant at) {
    if (stopped) {
      stopped = false;
      resume(at);
    }
  }

  Instant deadline() {
    if (due.isPresent()) {
      return due.get();
    }
    long left = target.toMinutes();
    for (Instant[] interval : ran) {
      if (interval[1] == null) {
        return calendar.after(interval[0], left);
      }
      long worked = calendar.between(interval[0], interval[1]);
      if (worked >= left) {
        return calendar.after(interval[0], left);
      }
      left -= worked;
    }
    throw new IllegalStateException("does not run");
  }

  /** Ends what runs; otherwise notes that something happened, and nothing later comes before it. */
  private void mark(Instant at) {
    resume(at);
    Instant from = last()[0];
    last()[1] = later(at, from);
  }

  private Instant[] last() {
    return ran.get(ran.size() - 1);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
