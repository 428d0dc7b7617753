package com.barron.production.runtime;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Refreshes cached reference data once a minute; {@link ReferenceDataStart} reads it at the start.
 * Runnable gives it a view: of a bean without one the container demands a default constructor.
 * Without a transaction: one that is marked for rollback would throw out of the timer after all.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReferenceDataTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(ReferenceDataTimer.class);

  private final Event<ReferenceDataRefreshDue> event;

  @Inject
  ReferenceDataTimer(Event<ReferenceDataRefreshDue> event) {
    this.event = event;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void run() {
    try {
      event.fire(new ReferenceDataRefreshDue());
    } catch (RuntimeException e) {
      LOG.warnf(
          "reference data not refreshed, the last known stays in use: is the database there? cause=%s",
          e.getClass().getName());
    }
  }
}
