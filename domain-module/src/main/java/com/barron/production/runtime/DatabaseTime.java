package com.barron.production.runtime;

import com.barron.production.sql.Sql;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Provides the one clock of the product, and compares it with the database once a minute. */
@Singleton
class DatabaseTime {
  private static final int FIRST = 1;

  private final Sql sql;
  private final DatabaseClock clock;

  @Inject
  DatabaseTime(Sql sql, ProductionSettings settings) {
    this.sql = sql;
    this.clock = new DatabaseClock(node(settings.timeZone()));
  }

  @SuppressForbidden("the clock that everything else is given")
  private static Clock node(ZoneId zone) {
    return Clock.system(zone);
  }

  @Produces
  @Singleton
  Clock clock() {
    return clock;
  }

  /** Before others that go by the clock. */
  void compare(@Observes @Priority(FIRST) ReferenceDataRefreshDue due) {
    clock.compare(
        () ->
            sql.one("select clock_timestamp() as now", row -> row.getTimestamp("now").toInstant()));
  }
}
