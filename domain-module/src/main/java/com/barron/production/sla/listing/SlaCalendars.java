package com.barron.production.sla.listing;

import java.util.List;

/** When time counts. */
@FunctionalInterface
public interface SlaCalendars {
  /** All calendars, by their codes. Three statements. */
  List<CalendarEntry> all();
}
