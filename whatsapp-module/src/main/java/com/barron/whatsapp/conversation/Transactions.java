package com.barron.whatsapp.conversation;

import java.util.concurrent.Callable;

/** Transactions that are ended by what comes of them. */
interface Transactions {
  /**
   * Runs work in a transaction of its own. Commits when everything is stored; rolls back after a
   * duplicate, a conflict and an exception.
   *
   * @throws TurnFailedException when the work or the commit failed; nothing is stored then, or, if
   *     the connection broke during the commit, perhaps everything
   */
  Stored inNew(Callable<Stored> work);
}
