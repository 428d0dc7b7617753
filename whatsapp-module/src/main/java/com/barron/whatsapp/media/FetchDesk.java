package com.barron.whatsapp.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Takes wishes in. */
@Singleton
class FetchDesk implements Fetches {
  private final FetchRows rows;
  private final Event<ToFetch> added;

  @Inject
  FetchDesk(FetchRows rows, Event<ToFetch> added) {
    this.rows = rows;
    this.added = added;
  }

  @Override
  public void add(ToFetch wish) {
    try {
      rows.add(wish);
    } catch (SQLException e) {
      throw new MediaUnavailableException(e);
    }
    added.fire(wish);
  }
}
