package com.barron.whatsapp.settings;

import com.barron.whatsapp.duration.DurationNotation;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** Spans of time as operators write them: {@code 90s}, {@code 15m}, {@code 2h}, or ISO 8601. */
final class DurationSetting {
  private static final DurationNotation NOTATION = new DurationNotation("dhms", 6);

  private DurationSetting() {}

  /** Empty when it is no span from 0. {@code 0} needs no unit; there is one unit at the most. */
  static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (text.matches("[0-9]+[a-z]")) {
      return NOTATION.parse(text);
    }
    try {
      return Optional.of(Duration.parse(text)).filter(span -> !span.isNegative());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
