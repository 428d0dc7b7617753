package com.barron.whatsapp.background;

import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Runs work in new transactions, on a thread that has none. */
public interface TransactionRunner {
  /**
   * Runs work in a transaction of its own, and commits or rolls back by its result.
   *
   * @param commits whether a result is committed; else the transaction is rolled back
   * @throws TransactionFailedException when the transaction, the work or the commit failed; nothing
   *     has happened then, or, if the connection broke during the commit, perhaps everything
   */
  <T> T inNew(Callable<T> work, Predicate<? super T> commits);

  /** The same, and commits whatever the result is. */
  default <T> T inNew(Callable<T> work) {
    return inNew(work, any -> true);
  }
}
