package com.barron.production.sla;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Scans the clocks every second, on every node, by the policies in force. Each batch is a
 * transaction of its own. A scan ends before the next tick and leaves the rest to it. It runs on a
 * thread of the server: the server logs a warning when a timer is still at work at its next tick.
 * Runnable gives the bean a view: of a bean without one the container demands a default
 * constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlaScanTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(SlaScanTimer.class);

  static final int BATCH = 500;
  static final Duration LONGEST_SCAN = Duration.ofMillis(600);

  private final SlaSettlement slaSettlement;
  private final SlaScan slaScan;
  private final Clock clock;
  private final Event<Object> events;
  private final ManagedExecutorService executor;
  private final AtomicBoolean scanning = new AtomicBoolean();
  private boolean failing;

  @Inject
  SlaScanTimer(
      SlaSettlement slaSettlement,
      SlaScan slaScan,
      Clock clock,
      @Any Event<Object> events,
      ManagedExecutorService executor) {
    this.slaSettlement = slaSettlement;
    this.slaScan = slaScan;
    this.clock = clock;
    this.events = events;
    this.executor = executor;
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @Override
  public void run() {
    if (scanning.compareAndSet(false, true)) {
      try {
        executor.execute(this::scanOnce);
      } catch (RuntimeException e) {
        // The server is ending: another node scans.
        scanning.set(false);
      }
    }
  }

  private void scanOnce() {
    try {
      scan();
    } finally {
      scanning.set(false);
    }
  }

  /** Never throws. Not for use by two threads. */
  void scan() {
    try {
      slaSettlement.settleAfterChanges();
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
    while (taken == BATCH && clock.instant().isBefore(start.plus(LONGEST_SCAN))) {
      taken = slaScan.raise(BATCH);
      clocks += taken;
    }
    events.fire(new SlaScanEnded(clocks, Duration.ofNanos(System.nanoTime() - begun)));
  }
}
