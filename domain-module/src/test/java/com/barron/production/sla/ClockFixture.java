package com.barron.production.sla;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The desk on a database, for tests of the features that use it. */
public final class ClockFixture {
  private ClockFixture() {}

  /** The desk as the container would make it. */
  public static SlaClocks clocks(EntityManager entityManager, Clock clock) {
    Calendars calendars = new Calendars(entityManager);
    calendars.read();
    Policies policies = new Policies(entityManager, calendars);
    policies.read();
    return new ClockDesk(new Clocks(entityManager), policies, clock);
  }
}
