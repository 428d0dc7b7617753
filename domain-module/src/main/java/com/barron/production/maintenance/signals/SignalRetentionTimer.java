package com.barron.production.maintenance.signals;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Deletes signals that need not be kept, each hour on each node. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignalRetentionTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(SignalRetentionTimer.class);
  private static final int BATCH = 5_000;

  /** The rest waits for the next hour. */
  private static final int BATCHES = 200;

  private final SignalRetention retention;

  @Inject
  SignalRetentionTimer(SignalRetention retention) {
    this.retention = retention;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "37", persistent = false)
  public void run() {
    try {
      int deleted = BATCH;
      for (int i = 0; i < BATCHES && deleted == BATCH; i++) {
        deleted = retention.deleteBatch(BATCH);
      }
    } catch (RuntimeException e) {
      LOG.warnf(
          "signals not deleted, again in an hour: is the database there? cause=%s",
          e.getClass().getName());
    }
  }
}
