package com.barron.whatsapp.media;

import com.barron.production.sql.DatabaseUnavailableException;

/** Files to fetch. */
public interface Fetches {
  /**
   * Writes down what is to be fetched. Takes part in the caller's transaction, and needs one.
   *
   * @throws DatabaseUnavailableException when the database is away or busy
   */
  void add(FetchRequest request);
}
