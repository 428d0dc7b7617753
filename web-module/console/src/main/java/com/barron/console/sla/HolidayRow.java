package com.barron.console.sla;

import com.barron.console.session.FormInput;
import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A holiday as it is typed.
 *
 * @param until of a half day: until when people work; otherwise empty text
 */
public record HolidayRow(String day, String name, boolean yearly, String until) {
  static final HolidayRow EMPTY = new HolidayRow("", "", false, "");

  private static final int LONGEST_NAME = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  static HolidayRow of(HolidayEntry holiday) {
    return new HolidayRow(
        holiday.day(), holiday.name(), holiday.yearly(), holiday.worksUntil().orElse(""));
  }

  static HolidayRow of(HttpServletRequest request, int row) {
    return new HolidayRow(
        FormInput.text(request, "day-" + row).strip(),
        FormInput.text(request, "holiday-" + row).strip(),
        !FormInput.text(request, "yearly-" + row).isEmpty(),
        FormInput.text(request, "until-" + row).strip());
  }

  /** Whether nothing was typed, or it was cleared: then it is none. */
  boolean isEmpty() {
    return day.isEmpty() && name.isEmpty();
  }

  boolean isRight() {
    return isDay()
        && !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && (until.isEmpty()
            || until.matches("(?:[01][0-9]|2[0-3]):[0-5][0-9]") && !until.equals("00:00"));
  }

  private boolean isDay() {
    try {
      int year = LocalDate.parse(day).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  HolidayEntry entry() {
    return new HolidayEntry(day, name, yearly, Optional.of(until).filter(time -> !time.isEmpty()));
  }
}
