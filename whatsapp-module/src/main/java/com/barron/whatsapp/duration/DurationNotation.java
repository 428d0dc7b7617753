package com.barron.whatsapp.duration;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as numbers with units, the largest unit first and each at most once: {@code 90s},
 * {@code 15m}, {@code 1d 2h 30m}. A blank may follow each number and each unit.
 */
public final class DurationNotation {
  private final String units;
  private final Pattern pattern;

  /**
   * A notation with some of the units d, h, m and s.
   *
   * @param units those that are known, the largest first
   * @param digits how many digits a number has at the most
   */
  public DurationNotation(String units, int digits) {
    this.units = units;
    var parts = new StringBuilder("(?=[0-9])");
    for (char unit : units.toCharArray()) {
      parts.append("(?:([0-9]{1,").append(digits).append("}) ?").append(unit).append(" ?)?");
    }
    this.pattern = Pattern.compile(parts.toString());
  }

  /** Empty when the text is not written so. */
  public Optional<Duration> parse(String text) {
    Matcher parts = pattern.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Duration sum = Duration.ZERO;
    for (int i = 0; i < units.length(); i++) {
      String number = parts.group(i + 1);
      sum = number == null ? sum : sum.plus(of(Long.parseLong(number), units.charAt(i)));
    }
    return Optional.of(sum);
  }

  private static Duration of(long number, char unit) {
    return switch (unit) {
      case 's' -> Duration.ofSeconds(number);
      case 'm' -> Duration.ofMinutes(number);
      case 'h' -> Duration.ofHours(number);
      case 'd' -> Duration.ofDays(number);
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }
}
