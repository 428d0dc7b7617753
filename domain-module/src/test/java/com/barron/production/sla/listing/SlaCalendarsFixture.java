package com.barron.production.sla.listing;

import jakarta.persistence.EntityManager;

/** The calendars on a database, for tests of the features that use them. */
public final class SlaCalendarsFixture {
  private SlaCalendarsFixture() {}

  public static SlaCalendars calendars(EntityManager entityManager) {
    return new CalendarEntryRepository(entityManager);
  }
}
