package com.barron.production.sla;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The service on a database, for tests of the features that use it. */
public final class SlaClockFixture {
  private SlaClockFixture() {}

  /** The service as the container would make it. */
  public static SlaClocks clocks(EntityManager entityManager, Clock clock) {
    WorkingCalendarRepository workingCalendarRepository =
        new WorkingCalendarRepository(entityManager);
    workingCalendarRepository.read();
    SlaPolicyRepository slaPolicyRepository =
        new SlaPolicyRepository(entityManager, workingCalendarRepository);
    slaPolicyRepository.read();
    return new SlaClockService(new SlaClockRepository(entityManager), slaPolicyRepository, clock);
  }
}
