package com.barron.whatsapp.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
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
  public Stored inNew(Callable<Stored> work) {
    begin();
    try {
      Stored stored = work.call();
      if (stored.isWritten()) {
        // Says so when a bean marked the transaction for rollback and swallowed its exception.
        transaction.commit();
      }
      return stored;
    } catch (Exception | StackOverflowError e) {
      throw new TurnFailedException(e);
    } finally {
      rollBackWhatIsOpen();
    }
  }

  private void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IntakeUnavailableException(e);
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
