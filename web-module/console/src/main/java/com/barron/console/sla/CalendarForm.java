package com.barron.console.sla;

import com.barron.console.session.FormInput;
import com.barron.production.digest.Sha256;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A calendar as it is typed.
 *
 * @param code of one that is added it may be empty text: then it is made of the name
 * @param hours of each weekday, as {@code 06:00-14:00, 14:30-22:30}; empty text: nobody works
 * @param seen stands for the calendar that the form was made of; empty text: it is to be added
 */
public record CalendarForm(
    String code,
    String name,
    String zone,
    Map<DayOfWeek, String> hours,
    List<HolidayRow> holidays,
    String seen) {
  private static final int SPARE_ROWS = 3;
  private static final int MOST_ROWS = 1_000;
  private static final int LONGEST_NAME = 100;

  /** Of one that is to be added, by the zone of whoever adds it. */
  static CalendarForm empty(ZoneId zone) {
    return of(new CalendarEntry("", "", zone.getId(), List.of(), List.of())).unnamed();
  }

  /** Of one that is to be added, with the times of another one. */
  static CalendarForm like(CalendarEntry calendar) {
    return of(calendar).unnamed();
  }

  static CalendarForm of(CalendarEntry calendar) {
    Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(
          day,
          calendar.shifts().stream()
              .filter(shift -> shift.weekday() == day)
              .map(ShiftsText::of)
              .collect(Collectors.joining(", ")));
    }
    return new CalendarForm(
        calendar.code(),
        calendar.name(),
        calendar.zone(),
        hours,
        withSpare(calendar.holidays().stream().map(HolidayRow::of)),
        version(calendar));
  }

  static CalendarForm of(HttpServletRequest request) {
    Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.put(day, FormInput.text(request, "hours-" + day).strip());
    }
    return new CalendarForm(
        FormInput.text(request, "code").strip(),
        FormInput.text(request, "name").strip(),
        FormInput.text(request, "zone"),
        hours,
        withSpare(
            IntStream.range(0, MOST_ROWS)
                .takeWhile(row -> request.getParameter("day-" + row) != null)
                .mapToObj(row -> HolidayRow.of(request, row))
                .filter(row -> !row.isEmpty())),
        FormInput.text(request, "seen"));
  }

  /** Of the calendar that has this code. */
  CalendarForm coded(String known) {
    return new CalendarForm(known, name, zone, hours, holidays, seen);
  }

  private CalendarForm unnamed() {
    return new CalendarForm("", "", zone, hours, holidays, "");
  }

  /** Whether there is no such calendar yet. */
  public boolean isNew() {
    return seen.isEmpty();
  }

  private static List<HolidayRow> withSpare(Stream<HolidayRow> rows) {
    return Stream.concat(rows, Stream.generate(() -> HolidayRow.EMPTY).limit(SPARE_ROWS)).toList();
  }

  /** Whether this is the calendar that the form was made of. */
  boolean isOf(CalendarEntry calendar) {
    return version(calendar).equals(seen);
  }

  private static String version(CalendarEntry calendar) {
    return Sha256.of(calendar.toString()).hex();
  }

  List<FormProblem> problems() {
    List<FormProblem> problems =
        new ArrayList<>(new CalendarCode(code, name).problem().stream().toList());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(FormProblem.of("name", "sla.problem.name"));
    }
    hours.forEach(
        (day, typed) -> {
          if (ShiftsText.parse(day, typed).isEmpty()) {
            problems.add(new FormProblem("hours-" + day, "sla.problem.hours", typed));
          }
        });
    if (hours.values().stream().allMatch(String::isEmpty)) {
      problems.add(FormProblem.of("hours-MONDAY", "sla.problem.no-hours"));
    }
    Set<String> days = new HashSet<>();
    for (int row = 0; row < holidays.size(); row++) {
      HolidayRow holiday = holidays.get(row);
      if (!holiday.isEmpty() && !holiday.isRight()) {
        problems.add(new FormProblem("day-" + row, "sla.problem.holiday", holiday.day()));
      } else if (!holiday.isEmpty() && !days.add(holiday.day())) {
        problems.add(new FormProblem("day-" + row, "sla.problem.twice", holiday.day()));
      }
    }
    return problems;
  }

  /** The calendar that it says, if nothing is wrong with it. */
  CalendarEntry entry() {
    List<ShiftEntry> shifts =
        hours.entrySet().stream()
            .flatMap(day -> ShiftsText.parse(day.getKey(), day.getValue()).orElseThrow().stream())
            .toList();
    List<HolidayEntry> free =
        holidays.stream()
            .filter(row -> !row.isEmpty())
            .map(HolidayRow::entry)
            .sorted((first, second) -> first.day().compareTo(second.day()))
            .toList();
    return new CalendarEntry(new CalendarCode(code, name).value(), name, zone, shifts, free);
  }
}
