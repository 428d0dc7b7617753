package com.barron.production.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * When time counts. Shifts are written by the wall clock of a zone and counted in real time: a
 * night shift over the change to summer time is an hour shorter. Overlapping shifts count once.
 */
final class WorkingCalendar {
  /** A shift of the day before may still run. */
  private static final int DAYS_A_SHIFT_REACHES = 1;

  /** Longer than any holiday: a calendar that has no working time in this span never has. */
  private static final int MOST_DAYS_WITHOUT_WORK = 3_660;

  private final String name;
  private final ZoneId zone;
  private final List<Shift> shifts;
  private final Set<LocalDate> holidays;
  private final boolean always;

  WorkingCalendar(String name, ZoneId zone, List<Shift> shifts, Set<LocalDate> holidays) {
    if (shifts.isEmpty()) {
      throw new IllegalArgumentException("the calendar " + name + " has no shift");
    }
    this.name = name;
    this.zone = zone;
    this.shifts = shifts.stream().sorted(Comparator.comparing(Shift::starts)).toList();
    this.holidays = Set.copyOf(holidays);
    this.always =
        holidays.isEmpty()
            && shifts.stream().filter(Shift::isWholeDay).map(Shift::day).distinct().count()
                == DayOfWeek.values().length;
  }

  String name() {
    return name;
  }

  /** The first instant at which so much working time has passed since {@code from}. */
  Instant add(Instant from, Duration working) {
    if (always || working.isZero() || working.isNegative()) {
      return from.plus(working);
    }
    Duration left = working;
    Instant counted = from;
    LocalDate date = firstDate(from);
    for (int idle = 0; idle < MOST_DAYS_WITHOUT_WORK; idle++, date = date.plusDays(1)) {
      for (Shift shift : on(date)) {
        Instant start = later(counted, shift.startOn(date, zone));
        Instant end = shift.endOn(date, zone);
        if (start.isBefore(end)) {
          idle = 0;
          Duration length = Duration.between(start, end);
          if (length.compareTo(left) >= 0) {
            return start.plus(left);
          }
          left = left.minus(length);
          counted = end;
        }
      }
    }
    throw new IllegalStateException("the calendar " + name + " has no working time");
  }

  /** The working time from one instant to a later one; zero when it is not later. */
  Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (always) {
      return Duration.between(from, to);
    }
    Duration sum = Duration.ZERO;
    Instant counted = from;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate date = firstDate(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (Shift shift : on(date)) {
        Instant start = later(counted, shift.startOn(date, zone));
        Instant end = shift.endOn(date, zone);
        Instant stop = end.isBefore(to) ? end : to;
        if (start.isBefore(stop)) {
          sum = sum.plus(Duration.between(start, stop));
          counted = stop;
        }
      }
    }
    return sum;
  }

  private LocalDate firstDate(Instant from) {
    return from.atZone(zone).toLocalDate().minusDays(DAYS_A_SHIFT_REACHES);
  }

  private List<Shift> on(LocalDate date) {
    return holidays.contains(date)
        ? List.of()
        : shifts.stream().filter(shift -> shift.day() == date.getDayOfWeek()).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
