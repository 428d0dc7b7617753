package com.barron.whatsapp.background;

import com.barron.production.failure.CauseSummary;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Transactions of the server's transaction manager. */
@Singleton
class JtaTransactionRunner implements TransactionRunner {
  private static final Logger LOG = Logger.getLogger(JtaTransactionRunner.class);

  private final UserTransaction transaction;

  @Inject
  JtaTransactionRunner(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public <T> T inNew(Callable<T> work, Predicate<? super T> commits) {
    try {
      transaction.begin();
      T outcome = work.call();
      if (commits.test(outcome)) {
        // Throws when a bean marked the transaction for rollback and swallowed its exception.
        transaction.commit();
      }
      return outcome;
    } catch (Exception | StackOverflowError e) {
      throw new TransactionFailedException(e);
    } finally {
      rollBackIfOpen();
    }
  }

  private void rollBackIfOpen() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      LOG.debugf("rollback failed cause=%s", CauseSummary.names(e));
    }
  }
}
