package com.barron.production.demo;

import com.barron.production.people.PersonId;
import java.time.Instant;

/** What contracts take for granted: the time on every clock, and somebody of each role. */
public final class DemoSetting {
  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  public static final PersonId TECHNICIAN = new PersonId(1);
  public static final PersonId QUALITY = new PersonId(2);
  public static final PersonId SUPERVISOR = new PersonId(3);
  public static final PersonId ENGINEER = new PersonId(4);
  public static final PersonId MANAGER = new PersonId(5);

  private DemoSetting() {}
}
