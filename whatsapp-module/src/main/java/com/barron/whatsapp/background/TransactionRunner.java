package com.barron.whatsapp.background;

import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Transactions for a thread that has none. */
public interface TransactionRunner {
  /**
   * Does work in a transaction of its own, and ends it by what comes of the work.
   *
   * @param commits whether the outcome is kept; else the transaction is rolled back
   * @throws TransactionFailedException when the transaction, the work or the commit failed; nothing
   *     has happened then, or, if the connection broke during the commit, perhaps everything
   */
  <T> T inNew(Callable<T> work, Predicate<? super T> commits);

  /** The same, and what comes of the work is kept in any case. */
  default <T> T inNew(Callable<T> work) {
    return inNew(work, any -> true);
  }
}
