package com.barron.production.sla.listing;

import com.barron.production.audit.AuditFixture;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The calendars on a database, for tests of the features that use them. */
public final class SlaCalendarsFixture {
  private SlaCalendarsFixture() {}

  public static SlaCalendars calendars(EntityManager entityManager) {
    return new SlaCalendarService(
        new CalendarEntryRepository(Sql.besides(entityManager)),
        AuditFixture.audit(entityManager),
        Clock.systemUTC());
  }
}
