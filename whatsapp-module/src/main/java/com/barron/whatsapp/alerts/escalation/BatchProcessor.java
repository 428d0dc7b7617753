package com.barron.whatsapp.alerts.escalation;

import com.barron.production.failure.CauseSummary;
import com.barron.whatsapp.background.TransactionRunner;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * Processes what is due, one transaction for each batch. A batch that fails is repeated in smaller
 * ones; a single thing that fails is set aside for a while, so that it holds up nothing else.
 */
final class BatchProcessor {
  private static final Logger LOG = Logger.getLogger(BatchProcessor.class);
  private static final int SMALLER = 25;

  private final TransactionRunner transactionRunner;

  BatchProcessor(TransactionRunner transactionRunner) {
    this.transactionRunner = transactionRunner;
  }

  /**
   * Until nothing is due.
   *
   * @param most the size of a batch
   * @param work takes what is due first, so many at the most, and says how many there were
   * @param setAside postpones the first that is due, and says whether there was one
   * @throws RuntimeException when not even that is possible: the database is away
   */
  void workThrough(int most, IntUnaryOperator work, IntSupplier setAside) {
    int size = most;
    int done;
    do {
      int batch = size;
      try {
        done = transactionRunner.inNew(() -> work.applyAsInt(batch));
      } catch (RuntimeException e) {
        done = size > 1 ? 1 : setAside(setAside, e);
        size = size > 1 ? Math.max(1, size / SMALLER) : most;
      }
    } while (done > 0);
  }

  private int setAside(IntSupplier setAside, RuntimeException cause) {
    int done = transactionRunner.inNew(setAside::getAsInt);
    LOG.errorf("alert set aside for a minute, others go on: cause=%s", CauseSummary.names(cause));
    return done;
  }
}
