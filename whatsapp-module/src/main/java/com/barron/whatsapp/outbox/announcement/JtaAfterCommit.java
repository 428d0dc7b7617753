package com.barron.whatsapp.outbox.announcement;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Asks the server's transaction. */
@Singleton
class JtaAfterCommit implements AfterCommit {
  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Override
  public void run(Runnable work) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is to be done before.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              work.run();
            }
          }
        });
  }
}
