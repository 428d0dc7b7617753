package com.barron.production.sla.listing;

import com.barron.production.sla.calendar.Holiday;
import com.barron.production.sla.calendar.Shift;
import com.barron.production.sla.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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
   * How time is counted by it.
   *
   * @throws IllegalArgumentException when it has no shift
   * @throws java.time.DateTimeException when a zone, a day or a time is none
   */
  public WorkingCalendar working() {
    return new WorkingCalendar(
        name,
        ZoneId.of(zone),
        shifts.stream().map(ShiftEntry::shift).toList(),
        holidays.stream().map(HolidayEntry::holiday).toList());
  }

  /**
   * Working time of a weekday.
   *
   * @param starts as {@code HH:MM}
   * @param ends likewise; on the next day when it is not later; {@code 24:00} is midnight
   */
  public record ShiftEntry(DayOfWeek weekday, String starts, String ends) {
    private static final String END_OF_DAY = "24:00";

    private Shift shift() {
      return new Shift(
          weekday,
          LocalTime.parse(starts),
          ends.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(ends));
    }
  }

  /**
   * A day without shifts, or a half one.
   *
   * @param day as {@code YYYY-MM-DD}
   * @param yearly whether it comes back each year
   * @param worksUntil of a half day, as {@code HH:MM}
   */
  public record HolidayEntry(String day, String name, boolean yearly, Optional<String> worksUntil) {
    private Holiday holiday() {
      return new Holiday(LocalDate.parse(day), yearly, worksUntil.map(LocalTime::parse));
    }
  }
}
