package com.barron.production.sla.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Working time of a weekday, by the wall clock. A shift that ends at or before the time when it
 * starts ends on the next day; from midnight to midnight is a whole day.
 */
public record Shift(DayOfWeek day, LocalTime starts, LocalTime ends) {
  boolean isWholeDay() {
    return starts.equals(LocalTime.MIDNIGHT) && ends.equals(LocalTime.MIDNIGHT);
  }

  /** The instant of its start. A time that the change to summer time skips moves forward. */
  Instant startOn(LocalDate date, ZoneId zone) {
    return ZonedDateTime.of(date, starts, zone).toInstant();
  }

  Instant endOn(LocalDate date, ZoneId zone) {
    LocalDate last = ends.isAfter(starts) ? date : date.plusDays(1);
    return ZonedDateTime.of(last, ends, zone).toInstant();
  }
}
