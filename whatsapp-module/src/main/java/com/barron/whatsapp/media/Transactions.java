package com.barron.whatsapp.media;

/** Transactions of the worker's own. */
@FunctionalInterface
interface Transactions {
  /** Does work in a new transaction and commits; after an exception nothing has happened. */
  void inNew(Runnable work);
}
