package com.barron.production.sla;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets the clocks be scanned every second, on every node, by a thread of the server's: the server
 * complains of a timer that is still at work when its next tick comes. Runnable gives the bean a
 * view: of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlaScanTimer implements Runnable {
  private final SlaScanRun tick;
  private final ManagedExecutorService thread;
  private final AtomicBoolean scanning = new AtomicBoolean();

  @Inject
  SlaScanTimer(SlaScanRun tick, ManagedExecutorService thread) {
    this.tick = tick;
    this.thread = thread;
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @Override
  public void run() {
    if (scanning.compareAndSet(false, true)) {
      try {
        thread.execute(this::scan);
      } catch (RuntimeException e) {
        // Ending: another node's tick comes to it.
        scanning.set(false);
      }
    }
  }

  private void scan() {
    try {
      tick.scan();
    } finally {
      scanning.set(false);
    }
  }
}
