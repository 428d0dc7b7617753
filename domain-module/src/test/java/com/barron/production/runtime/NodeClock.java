package com.barron.production.runtime;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/** The clock of the product on a node whose own time may be wrong. */
public final class NodeClock {
  private NodeClock() {}

  /** Compared with the database once, as at the start. */
  public static Clock comparedWith(TestDatabase database, Clock node) {
    DatabaseClock clock = new DatabaseClock(node);
    clock.compare(() -> now(database));
    return clock;
  }

  /** The database's time. */
  public static Instant now(TestDatabase database) {
    try {
      String iso =
          "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
      return Instant.parse(database.ask(iso));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
