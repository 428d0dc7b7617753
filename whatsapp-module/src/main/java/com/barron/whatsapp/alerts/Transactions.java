package com.barron.whatsapp.alerts;

import java.util.function.IntSupplier;

/** Transactions of the worker's own. */
interface Transactions {
  /** Runs work in a new transaction and commits; after an exception nothing has happened. */
  int inNew(IntSupplier work);
}
