package com.barron.production.integration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Forgets answers that nobody asks for again, each hour on each node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetCallsTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(ForgetCallsTimer.class);

  private final IdempotentCalls calls;

  @Inject
  ForgetCallsTimer(IdempotentCalls calls) {
    this.calls = calls;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void run() {
    try {
      int forgotten = calls.forgetOld();
      LOG.debugf("answers of calls forgotten count=%d", forgotten);
    } catch (RuntimeException e) {
      LOG.warnf(
          "answers of calls not forgotten, again in an hour: is the database there? cause=%s",
          e.getClass().getName());
    }
  }
}
