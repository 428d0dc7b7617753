package com.barron.production.sla;

import java.time.Instant;

/** When people work, by the calendars that the clocks use too. Cached: no statement. */
public interface WorkingHours {
  /**
   * Whether a shift of the calendar runs. A calendar that does not exist always works: an alert
   * must not be lost because of a wrong row.
   */
  boolean isWorking(String calendar, Instant at);

  /** The first instant from then on at which a shift of the calendar runs. */
  Instant nextStart(String calendar, Instant at);
}
