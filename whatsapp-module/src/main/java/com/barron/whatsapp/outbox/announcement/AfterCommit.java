package com.barron.whatsapp.outbox.announcement;

/** Work that must not begin before the caller's transaction is committed. */
@FunctionalInterface
public interface AfterCommit {
  /**
   * Runs something once the transaction is committed; never when it is rolled back.
   *
   * @throws IllegalStateException when there is no transaction
   */
  void run(Runnable work);
}
