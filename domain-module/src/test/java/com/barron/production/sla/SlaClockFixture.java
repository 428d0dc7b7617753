package com.barron.production.sla;

import com.barron.production.runtime.RecordedEvents;
import com.barron.production.sql.Sql;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service on a database, for tests of the features that use it. */
public final class SlaClockFixture {
  private SlaClockFixture() {}

  /** The service as the container would make it. */
  public static SlaClocks clocks(EntityManager entityManager, Clock clock) {
    return clocks(entityManager, new RecordedEvents(), clock);
  }

  /** Many clocks at once, in the transaction of the statements. */
  public static DueClocks dueClocks(EntityManager entityManager, Sql sql, Clock clock) {
    return new DueClockRepository(sql, policies(entityManager), clock);
  }

  /** The same, with whoever hears of its events. */
  static SlaClocks clocks(EntityManager entityManager, Event<Object> events, Clock clock) {
    return new SlaClockService(
        new SlaClockRepository(entityManager), policies(entityManager), events, clock);
  }

  private static SlaPolicyRepository policies(EntityManager entityManager) {
    WorkingCalendarRepository workingCalendarRepository =
        new WorkingCalendarRepository(entityManager);
    workingCalendarRepository.read();
    SlaPolicyRepository slaPolicyRepository =
        new SlaPolicyRepository(entityManager, workingCalendarRepository);
    slaPolicyRepository.read();
    return slaPolicyRepository;
  }
}
