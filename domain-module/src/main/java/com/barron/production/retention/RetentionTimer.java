package com.barron.production.retention;

import com.barron.production.failure.CauseSummary;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Deletes each hour, on each node, what need not be kept until the night. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer implements Runnable {
  private static final Logger LOG = Logger.getLogger(RetentionTimer.class);
  private static final int BATCH = 5_000;

  /** The rest waits for the next hour. */
  private static final int BATCHES = 200;

  private final Iterable<RetentionRule> rules;

  @Inject
  RetentionTimer(@Any Instance<RetentionRule> rules) {
    this((Iterable<RetentionRule>) rules);
  }

  RetentionTimer(Iterable<RetentionRule> rules) {
    this.rules = rules;
  }

  /** Never throws: the server repeats a timer that throws at once. */
  @Override
  @Schedule(hour = "*", minute = "37", persistent = false)
  public void run() {
    for (RetentionRule rule : rules) {
      if (rule.isHourly()) {
        delete(rule);
      }
    }
  }

  private static void delete(RetentionRule rule) {
    try {
      int deleted = BATCH;
      for (int i = 0; i < BATCHES && deleted == BATCH; i++) {
        deleted = rule.deleteBatch(BATCH);
      }
    } catch (RuntimeException e) {
      LOG.warnf(
          "nothing deleted rule=%s, again in an hour: is the database there? cause=%s",
          rule.name(), CauseSummary.names(e));
    }
  }
}
