package com.barron.whatsapp.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Spans of time as operators write them: {@code 90s}, {@code 15m}, {@code 2h}, or ISO 8601. */
final class DurationSetting {
  private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smhd])");

  private DurationSetting() {}

  /** Empty when it is no span from 0. {@code 0} needs no unit. */
  static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    var brief = SHORT.matcher(text);
    if (brief.matches()) {
      return Optional.of(of(Long.parseLong(brief.group(1)), brief.group(2)));
    }
    try {
      return Optional.of(Duration.parse(text)).filter(span -> !span.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration of(long number, String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
