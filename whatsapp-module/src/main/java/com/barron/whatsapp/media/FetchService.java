package com.barron.whatsapp.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Stores requests for files, and wakes the worker after the commit. */
@Singleton
class FetchService implements Fetches {
  private final FetchRepository rows;
  private final Event<FetchRequest> added;

  @Inject
  FetchService(FetchRepository rows, Event<FetchRequest> added) {
    this.rows = rows;
    this.added = added;
  }

  @Override
  public void add(FetchRequest request) {
    rows.add(request);
    added.fire(request);
  }
}
