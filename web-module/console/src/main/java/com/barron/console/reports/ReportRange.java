package com.barron.console.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Some days, both ends included, by the reader's clock; a year at the most.
 *
 * @param isMisread whether others were wanted, which are no span or a longer one
 */
public record ReportRange(LocalDate from, LocalDate to, ZoneId zone, boolean isMisread) {
  /** The longest span, in days. */
  public static final int LONGEST = 366;

  private static final int USUAL_WEEKS = 12;

  /** What somebody wants; the last twelve weeks where that is no span, or too long. */
  static ReportRange of(String from, String to, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<LocalDate> last = to.isEmpty() ? Optional.of(today) : date(to);
    Optional<LocalDate> first =
        from.isEmpty() ? last.map(day -> day.minusWeeks(USUAL_WEEKS)) : date(from);
    return first
        .flatMap(begin -> last.filter(end -> isSpan(begin, end)))
        .map(end -> new ReportRange(first.get(), end, zone, false))
        .orElseGet(() -> new ReportRange(today.minusWeeks(USUAL_WEEKS), today, zone, true));
  }

  Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static boolean isSpan(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days >= 0 && days < LONGEST;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
