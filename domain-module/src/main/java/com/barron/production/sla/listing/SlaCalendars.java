package com.barron.production.sla.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The calendars by which time counts. */
public interface SlaCalendars {
  /** All calendars, by their codes. Three statements. */
  List<CalendarEntry> all();

  /** One of them. Three statements. */
  Optional<CalendarEntry> find(String code);

  /** Adds a calendar that must not be there yet. */
  CalendarChange add(CalendarEntry calendar);

  /**
   * Replaces a calendar with all of its shifts and holidays. Running clocks follow within a minute,
   * on all nodes: open deadlines move.
   *
   * @param asSeen whether the calendar is still as the caller saw it; asked while nobody else can
   *     change it
   */
  CalendarChange replace(CalendarEntry calendar, Predicate<CalendarEntry> asSeen);
}
