package com.barron.production.sla;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The desk on a database, for tests of the features that use it. */
public final class ClockFixture {
  private ClockFixture() {}

  /** The desk as the container would make it. */
  public static SlaClocks clocks(EntityManager entityManager, Clock clock) {
    Policies policies = new Policies(entityManager);
    policies.read();
    return new ClockDesk(new Clocks(entityManager), policies, clock);
  }
}
