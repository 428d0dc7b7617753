package com.barron.console.sla;

import com.barron.production.sla.listing.CalendarEntry.ShiftEntry;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The working time of a weekday as people type it. */
final class ShiftsText {
  private static final String TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]";
  private static final Pattern SHIFT =
      Pattern.compile("(" + TIME + ")\\s*[-\u2013]\\s*(" + TIME + "|24:00)");

  private ShiftsText() {}

  /** The shifts, by their start; empty when they cannot be read or two start at once. */
  static Optional<List<ShiftEntry>> parse(DayOfWeek day, String typed) {
    List<Matcher> found =
        Stream.of(typed.split("[,;]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(SHIFT::matcher)
            .toList();
    if (!found.stream().allMatch(Matcher::matches)) {
      return Optional.empty();
    }
    List<ShiftEntry> shifts =
        found.stream()
            .map(shift -> new ShiftEntry(day, time(shift.group(1)), time(shift.group(2))))
            .sorted((first, second) -> first.starts().compareTo(second.starts()))
            .toList();
    boolean isTwice = shifts.stream().map(ShiftEntry::starts).distinct().count() < shifts.size();
    return isTwice ? Optional.empty() : Optional.of(shifts);
  }

  /** As it is typed; midnight ends a day. */
  static String of(ShiftEntry shift) {
    return shift.starts() + "-" + (shift.ends().equals("00:00") ? "24:00" : shift.ends());
  }

  private static String time(String typed) {
    return typed.length() < "00:00".length() ? "0" + typed : typed;
  }
}
