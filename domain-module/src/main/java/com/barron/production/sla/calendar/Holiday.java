package com.barron.production.sla.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A day on which shifts do not take place, or end early. A shift belongs to the day on which it
 * starts.
 *
 * @param yearly whether it comes back each year on the same day; the 29th of February in leap years
 * @param worksUntil of a half day: until when people work
 */
public record Holiday(LocalDate day, boolean yearly, Optional<LocalTime> worksUntil) {
  /** A whole day of one year. */
  static Holiday on(LocalDate day) {
    return new Holiday(day, false, Optional.empty());
  }

  /** What is left of a shift that starts on it. */
  TimeRange leaves(TimeRange shift, LocalDate date, ZoneId zone) {
    return worksUntil
        .map(until -> shift.before(date.atTime(until).atZone(zone).toInstant()))
        .orElseGet(() -> new TimeRange(shift.from(), shift.from()));
  }
}
