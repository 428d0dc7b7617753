package com.barron.console.sla;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans as people type them into a form: hours, and minutes behind a colon. */
final class HoursText {
  private static final Pattern TYPED = Pattern.compile("([0-9]{1,5})(?::([0-5][0-9]))?");

  private HoursText() {}

  static Optional<Duration> parse(String typed) {
    Matcher found = TYPED.matcher(typed.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    long minutes = found.group(2) == null ? 0 : Long.parseLong(found.group(2));
    return Optional.of(Duration.ofHours(Long.parseLong(found.group(1))).plusMinutes(minutes));
  }

  /** As it is typed. */
  static String of(Duration span) {
    return span.toMinutesPart() == 0
        ? String.valueOf(span.toHours())
        : String.format(Locale.ROOT, "%d:%02d", span.toHours(), span.toMinutesPart());
  }
}
