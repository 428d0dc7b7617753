package com.barron.api.resource.sla;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.CalendarJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.JsonInput;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A calendar as a caller says it: what is wrong with its parts together is told, too. */
final class CalendarInput {
  private final List<FieldError> errors = new ArrayList<>();

  private CalendarInput() {}

  /**
   * Reads it.
   *
   * @throws ProblemException 422 with everything that is wrong
   */
  static CalendarEntry calendar(String code, JsonInput input) {
    CalendarInput read = new CalendarInput();
    List<ShiftEntry> shifts = read.shifts(input.get(CalendarJson.SHIFTS));
    List<HolidayEntry> holidays =
        read.holidays(input.find(CalendarJson.HOLIDAYS).orElse(List.of()));
    if (!read.errors.isEmpty()) {
      throw new ProblemException(ProblemType.VALIDATION, read.errors);
    }
    return new CalendarEntry(
        code, input.get(CalendarJson.NAME), input.get(CalendarJson.ZONE), shifts, holidays);
  }

  private List<ShiftEntry> shifts(List<JsonInput> all) {
    List<ShiftEntry> shifts = new ArrayList<>();
    Set<String> starts = new HashSet<>();
    for (JsonInput input : all) {
      ShiftEntry shift =
          new ShiftEntry(
              input.get(CalendarJson.WEEKDAY),
              input.get(CalendarJson.STARTS),
              input.get(CalendarJson.ENDS));
      if (!starts.add(shift.weekday() + shift.starts())) {
        refuse(
            CalendarJson.SHIFTS,
            shifts.size(),
            CalendarJson.STARTS,
            Code.REPEATED,
            "no two shifts of a weekday start at the same time");
      }
      shifts.add(shift);
    }
    return shifts;
  }

  private List<HolidayEntry> holidays(List<JsonInput> all) {
    List<HolidayEntry> holidays = new ArrayList<>();
    Set<String> days = new HashSet<>();
    for (JsonInput input : all) {
      HolidayEntry holiday =
          new HolidayEntry(
              input.get(CalendarJson.DAY),
              input.get(CalendarJson.HOLIDAY_NAME),
              input.find(CalendarJson.YEARLY).orElse(false),
              input.find(CalendarJson.WORKS_UNTIL));
      if (!isDay(holiday.day())) {
        refuse(
            CalendarJson.HOLIDAYS,
            holidays.size(),
            CalendarJson.DAY,
            Code.FORMAT,
            "a day that there is");
      } else if (!days.add(holiday.day())) {
        refuse(
            CalendarJson.HOLIDAYS,
            holidays.size(),
            CalendarJson.DAY,
            Code.REPEATED,
            "each day once");
      }
      holidays.add(holiday);
    }
    return holidays;
  }

  private static boolean isDay(String written) {
    try {
      LocalDate.parse(written);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void refuse(Field<?> list, int at, Field<?> field, Code code, String detail) {
    String element = FieldError.pointer(FieldError.pointer("", list.name()), Integer.toString(at));
    errors.add(FieldError.at(FieldError.pointer(element, field.name()), code, detail));
  }
}
