package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.JsonInput;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.CalendarEntry.HolidayEntry;
import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.Pattern;

/** When time counts, in JSON. */
public final class CalendarJson {
  private static final int MOST_SHIFTS = 100;
  private static final int MOST_HOLIDAYS = 300;
  private static final String TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

  public static final Field<DayOfWeek> WEEKDAY =
      new Field<>(
          "weekday", ValueType.oneOf(DayOfWeek.class), "On which it starts.", DayOfWeek.MONDAY);
  public static final Field<String> STARTS =
      new Field<>(
          "starts",
          ValueType.matching(Pattern.compile(TIME), "a time from 00:00 to 23:59"),
          "By the wall clock of the zone.",
          "06:00");
  public static final Field<String> ENDS =
      new Field<>(
          "ends",
          ValueType.matching(
              Pattern.compile("(?:" + TIME + "|24:00)"), "a time from 00:00 to 24:00"),
          "On the next day when it is not later.",
          "14:00");
  public static final Field<String> DAY =
      new Field<>(
          "day",
          ValueType.matching(
              Pattern.compile("(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}"),
              "a day of the years 1900 to 2999, 2026-12-24"),
          "The day.",
          "2026-12-24");
  public static final Field<String> HOLIDAY_NAME =
      CommonFields.note("name", "What it is called.", 100, "Christmas Eve");
  public static final Field<Boolean> YEARLY =
      new Field<>("yearly", ValueType.truth(), "Whether it comes back each year.", true);
  public static final Field<String> WORKS_UNTIL =
      new Field<>(
          "worksUntil",
          ValueType.matching(Pattern.compile("(?!00:00)" + TIME), "a time from 00:01 to 23:59"),
          "Of a half day: until when.",
          "12:00");
  public static final Field<String> NAME =
      CommonFields.note("name", "What it is called; unique.", 100, "Two shifts, Monday to Friday");
  public static final Field<String> ZONE =
      CommonFields.note("zone", "In which its times are read.", 60, "Africa/Johannesburg");

  private static final Representation<ShiftEntry> SHIFT =
      Representation.<ShiftEntry>named("Shift")
          .with(WEEKDAY, ShiftEntry::weekday)
          .with(STARTS, ShiftEntry::starts)
          .with(ENDS, ShiftEntry::ends);

  private static final RequestSchema SHIFT_REQUEST =
      RequestSchema.named("ShiftRequest").with(WEEKDAY).with(STARTS).with(ENDS);

  private static final Representation<HolidayEntry> HOLIDAY =
      Representation.<HolidayEntry>named("Holiday")
          .with(DAY, HolidayEntry::day)
          .with(HOLIDAY_NAME, HolidayEntry::name)
          .with(YEARLY, HolidayEntry::yearly)
          .perhaps(WORKS_UNTIL, HolidayEntry::worksUntil);

  private static final RequestSchema HOLIDAY_REQUEST =
      RequestSchema.named("HolidayRequest")
          .with(DAY)
          .with(HOLIDAY_NAME)
          .perhaps(YEARLY)
          .perhaps(WORKS_UNTIL);

  /** A calendar. */
  public static final Representation<CalendarEntry> CALENDAR =
      Representation.<CalendarEntry>named("SlaCalendar")
          .with(
              CommonFields.text("code", "By which policies and people name it.", "TWO_SHIFTS"),
              CalendarEntry::code)
          .with(NAME, CalendarEntry::name)
          .with(ZONE, CalendarEntry::zone)
          .list("shifts", "When time counts.", SHIFT, CalendarEntry::shifts)
          .list("holidays", "When it does not, or not for long.", HOLIDAY, CalendarEntry::holidays);

  public static final Field<List<JsonInput>> SHIFTS =
      new Field<>(
          "shifts",
          ValueType.objects(SHIFT_REQUEST, 1, MOST_SHIFTS),
          "When time counts; of a weekday no two start at the same time.",
          List.of(JsonInput.example(SHIFT_REQUEST)));
  public static final Field<List<JsonInput>> HOLIDAYS =
      new Field<>(
          "holidays",
          ValueType.objects(HOLIDAY_REQUEST, 0, MOST_HOLIDAYS),
          "When it does not, or not for long; each day once.",
          List.of(JsonInput.example(HOLIDAY_REQUEST)));

  /** What a calendar becomes. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("SlaCalendarRequest")
          .with(NAME)
          .with(ZONE)
          .with(SHIFTS)
          .perhaps(HOLIDAYS);

  private CalendarJson() {}
}
