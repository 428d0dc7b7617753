package com.barron.production.sla;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Lets the clocks be scanned every second, on every node. Each batch is a transaction of its own. A
 * tick ends before the next one comes, and leaves the rest to it. Runnable gives the bean a view:
 * of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmClock implements Runnable {
  private static final Logger LOG = Logger.getLogger(AlarmClock.class);

  static final int BATCH = 500;
  static final Duration ENOUGH = Duration.ofMillis(600);

  private final SlaScan scan;
  private final Clock clock;
  private final Event<Object> events;
  private boolean failing;

  @Inject
  AlarmClock(SlaScan scan, Clock clock, @Any Event<Object> events) {
    this.scan = scan;
    this.clock = clock;
    this.events = events;
  }

  /** Never throws: a timer that throws is repeated at once. */
  @Override
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void run() {
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
