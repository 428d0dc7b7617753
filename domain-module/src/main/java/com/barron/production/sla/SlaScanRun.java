package com.barron.production.sla;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * One look at all clocks. Each batch is a transaction of its own. A look ends before the next tick
 * comes, and leaves the rest to it.
 */
@Singleton
class SlaScanRun {
  private static final Logger LOG = Logger.getLogger(SlaScanRun.class);

  static final int BATCH = 500;
  static final Duration ENOUGH = Duration.ofMillis(600);

  private final SlaScan scan;
  private final Clock clock;
  private final Event<Object> events;
  private boolean failing;

  @Inject
  SlaScanRun(SlaScan scan, Clock clock, @Any Event<Object> events) {
    this.scan = scan;
    this.clock = clock;
    this.events = events;
  }

  /** Never throws. Not for use by two threads. */
  void scan() {
    try {
      raiseAll();
      if (failing) {
        failing = false;
        LOG.info("SLA clocks are scanned again");
      }
    } catch (RuntimeException e) {
      if (!failing) {
        failing = true;
        LOG.warnf(
            "SLA clocks not scanned, alarms wait: is the database there? cause=%s",
            e.getClass().getName());
      }
    }
  }

  private void raiseAll() {
    Instant start = clock.instant();
    long begun = System.nanoTime();
    int clocks = 0;
    int taken = BATCH;
    while (taken == BATCH && clock.instant().isBefore(start.plus(ENOUGH))) {
      taken = scan.raise(BATCH);
      clocks += taken;
    }
    events.fire(new SlaScanEnded(clocks, Duration.ofNanos(System.nanoTime() - begun)));
  }
}
