package com.barron.production.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When time counts. Shifts are written by the wall clock of a zone and counted in real time: a
 * night shift over the change to summer time is an hour shorter. Overlapping shifts count once.
 */
public final class WorkingCalendar {
  /** A shift ends on the next day at the latest, and a change of the zone may move that on. */
  private static final int DAYS_A_SHIFT_REACHES = 2;

  /** Longer than any holiday: a calendar that has no working time in this span never has. */
  private static final int MOST_DAYS_WITHOUT_WORK = 3_660;

  /** The order of rows in a table means nothing. */
  private static final Comparator<Shift> ORDER =
      Comparator.comparing(Shift::starts).thenComparing(Shift::ends);

  private static final Duration MOMENT = Duration.ofNanos(1);

  private final String name;
  private final ZoneId zone;
  private final Map<DayOfWeek, List<Shift>> shifts;
  private final Holidays holidays;
  private final boolean always;

  /** With holidays of whole days, each of its own year. */
  public WorkingCalendar(String name, ZoneId zone, List<Shift> shifts, Set<LocalDate> holidays) {
    this(name, zone, shifts, holidays.stream().map(Holiday::on).toList());
  }

  public WorkingCalendar(String name, ZoneId zone, List<Shift> shifts, List<Holiday> holidays) {
    if (shifts.isEmpty()) {
      throw new IllegalArgumentException("the calendar " + name + " has no shift");
    }
    this.name = name;
    this.zone = zone;
    this.shifts = shifts.stream().sorted(ORDER).collect(Collectors.groupingBy(Shift::day));
    this.holidays = Holidays.of(holidays);
    this.always =
        holidays.isEmpty()
            && shifts.stream().filter(Shift::isWholeDay).map(Shift::day).distinct().count()
                == DayOfWeek.values().length;
  }

  /** Whether time counts in both alike. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar calendar
        && name.equals(calendar.name)
        && zone.equals(calendar.zone)
        && shifts.equals(calendar.shifts)
        && holidays.equals(calendar.holidays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, zone, shifts, holidays);
  }

  /** Always working: in place of one that nobody can read. */
  public static WorkingCalendar aroundTheClock(String name) {
    return new WorkingCalendar(
        name,
        ZoneOffset.UTC,
        Stream.of(DayOfWeek.values())
            .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
            .toList(),
        Set.of());
  }

  public String name() {
    return name;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The first instant at which so much working time has passed since {@code from}. */
  public Instant add(Instant from, Duration working) {
    if (always || working.isZero() || working.isNegative()) {
      return from.plus(working);
    }
    Duration left = working;
    LocalDate date = dateOf(from);
    for (int idle = 0; idle < MOST_DAYS_WITHOUT_WORK; idle++, date = date.plusDays(1)) {
      for (TimeRange timeRange : on(date)) {
        Duration length = timeRange.since(from).length();
        if (length.compareTo(left) >= 0) {
          return timeRange.since(from).from().plus(left);
        }
        left = left.minus(length);
        idle = 0;
      }
    }
    throw new IllegalStateException("the calendar " + name + " has no working time");
  }

  /** The last instant from which so much working time passes until {@code until}. */
  public Instant subtract(Instant until, Duration working) {
    if (always || working.isZero() || working.isNegative()) {
      return until.minus(working);
    }
    Duration left = working;
    LocalDate date = dateOf(until);
    for (int idle = 0; idle < MOST_DAYS_WITHOUT_WORK; idle++, date = date.minusDays(1)) {
      List<TimeRange> ranges = on(date);
      for (int i = ranges.size() - 1; i >= 0; i--) {
        TimeRange range = ranges.get(i).before(until);
        if (range.length().compareTo(left) >= 0) {
          return range.to().minus(left);
        }
        left = left.minus(range.length());
        idle = 0;
      }
    }
    throw new IllegalStateException("the calendar " + name + " has no working time");
  }

  /** The working time from one instant to a later one; zero when it is not later. */
  public Duration between(Instant from, Instant to) {
    if (always && from.isBefore(to)) {
      return Duration.between(from, to);
    }
    TimeRange asked = new TimeRange(from, to);
    Duration sum = Duration.ZERO;
    LocalDate last = dateOf(to);
    for (LocalDate date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
      for (TimeRange timeRange : on(date)) {
        sum = sum.plus(timeRange.within(asked).length());
      }
    }
    return sum;
  }

  public boolean isWorking(Instant at) {
    return !between(at, at.plus(MOMENT)).isZero();
  }

  /** The first instant from then on at which time counts. */
  public Instant nextWorking(Instant at) {
    return add(at, MOMENT).minus(MOMENT);
  }

  private LocalDate dateOf(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /**
   * The working time between a midnight and the next, in order, overlaps merged. Cut to days,
   * because shifts may change places where the zone skips time: one that starts in the gap starts
   * after one that is written later.
   */
  private List<TimeRange> on(LocalDate date) {
    TimeRange day = new TimeRange(startOf(date), startOf(date.plusDays(1)));
    List<TimeRange> merged = new ArrayList<>();
    date.minusDays(DAYS_A_SHIFT_REACHES)
        .datesUntil(date.plusDays(1))
        .flatMap(start -> shiftsOf(start).map(shift -> worked(shift, start).within(day)))
        .filter(timeRange -> !timeRange.length().isZero())
        .sorted(Comparator.comparing(TimeRange::from))
        .forEach(timeRange -> join(merged, timeRange));
    return merged;
  }

  private Stream<Shift> shiftsOf(LocalDate date) {
    return shifts.getOrDefault(date.getDayOfWeek(), List.of()).stream();
  }

  private TimeRange worked(Shift shift, LocalDate date) {
    TimeRange span = spanOf(shift, date);
    return holidays.on(date).map(holiday -> holiday.leaves(span, date, zone)).orElse(span);
  }

  private TimeRange spanOf(Shift shift, LocalDate date) {
    return new TimeRange(shift.startOn(date, zone), shift.endOn(date, zone));
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private static void join(List<TimeRange> merged, TimeRange next) {
    int last = merged.size() - 1;
    if (last >= 0 && !next.from().isAfter(merged.get(last).to())) {
      merged.set(last, merged.get(last).until(next.to()));
    } else {
      merged.add(next);
    }
  }
}
