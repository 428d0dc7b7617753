package com.barron.production.sla.listing;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A calendar as it is stored, whether or not time can be counted by it.
 *
 * @param zone in which its times are read
 */
public record CalendarEntry(
    String code, String name, String zone, List<ShiftEntry> shifts, List<HolidayEntry> holidays) {
  public CalendarEntry {
    shifts = List.copyOf(shifts);
    holidays = List.copyOf(holidays);
  }

  /**
   * Working time of a weekday.
   *
   * @param starts as {@code HH:MM}
   * @param ends likewise; on the next day when it is not later; {@code 24:00} is midnight
   */
  public record ShiftEntry(DayOfWeek weekday, String starts, String ends) {}

  /**
   * A day without shifts, or a half one.
   *
   * @param day as {@code YYYY-MM-DD}
   * @param yearly whether it comes back each year
   * @param worksUntil of a half day, as {@code HH:MM}
   */
  public record HolidayEntry(
      String day, String name, boolean yearly, Optional<String> worksUntil) {}
}
