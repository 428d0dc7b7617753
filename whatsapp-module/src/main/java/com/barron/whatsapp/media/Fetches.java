package com.barron.whatsapp.media;

/** Files to fetch. */
public interface Fetches {
  /** Writes down what is to be fetched. Takes part in the caller's transaction, and needs one. */
  void add(FetchRequest wish);
}
