package com.barron.whatsapp.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jboss.logging.Logger;

/** The server's transactions. Called from a thread that has none. */
@Singleton
class ServerTransactions implements Transactions {
  private static final Logger LOG = Logger.getLogger(ServerTransactions.class);

  private final UserTransaction transaction;

  @Inject
  ServerTransactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void inNew(Runnable work) {
    try {
      transaction.begin();
      work.run();
      transaction.commit();
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new MediaUnavailableException(e);
    } finally {
      rollBackWhatIsOpen();
    }
  }

  private void rollBackWhatIsOpen() {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      LOG.debugf("rollback failed cause=%s", e.getClass().getName());
    }
  }
}
