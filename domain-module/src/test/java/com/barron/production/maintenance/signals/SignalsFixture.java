package com.barron.production.maintenance.signals;

import com.barron.production.maintenance.MaintenanceFixture;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The real services. */
public final class SignalsFixture {
  private SignalsFixture() {}

  /** Each call in a transaction of its own. */
  public static Signals signals(TestDatabase database, RecordedEvents events, Clock clock) {
    return (machine, signals, by) ->
        database.inTransaction(em -> signals(em, events, clock).receive(machine, signals, by));
  }

  /** In a transaction of the test. */
  public static Signals signals(EntityManager em, RecordedEvents events, Clock clock) {
    return new SignalService(
        new ConditionRepository(em),
        new SignalRepository(em),
        reporter(em, events, clock),
        events,
        clock);
  }

  /** In a transaction of the test. */
  static SignalDebounce debounce(EntityManager em, RecordedEvents events, Clock clock) {
    return new SignalDebounceService(
        new ConditionRepository(em), reporter(em, events, clock), clock);
  }

  public static SignalSources sources(TestDatabase database) {
    return new SignalSourceRepository(database.sql());
  }

  private static TroubleReporter reporter(EntityManager em, RecordedEvents events, Clock clock) {
    return new TroubleReporter(MaintenanceFixture.maintenance(em, events, clock), events);
  }
}
