package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a span of time: {@code 30m}, {@code 2h}, {@code 1h30}, {@code 45 min}, {@code 1 day}.
 */
record SpanParser(Duration least, Duration most) implements Parser<Duration> {
  /** Minutes need no unit below hours; a bare number could be anything. */
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:in )?(?=[0-9])(?:([0-9]{1,5}) ?(?:d|days?) ?)?"
              + "(?:([0-9]{1,5}) ?(?:h|hrs?|hours?) ?(?:([0-9]{1,2})$)?)?"
              + "(?:([0-9]{1,5}) ?(?:m|mins?|minutes?))?");

  @Override
  public Parsed<Duration> parse(Input input, Turn turn) {
    Optional<Duration> span = span(input.plain());
    if (span.isEmpty()) {
      return Parsed.unfit("span.unfit", input.excerpt());
    }
    return read(input.plain())
        .<Parsed<Duration>>map(Parsed::value)
        .orElseGet(() -> Parsed.unfit("span.bounds", least.toMinutes(), most.toDays()));
  }

  @Override
  public String write(Duration value) {
    return value.toMinutes() + "m";
  }

  @Override
  public Optional<Duration> read(String canonical) {
    return span(canonical).filter(span -> span.compareTo(least) >= 0 && span.compareTo(most) <= 0);
  }

  private static Optional<Duration> span(String plain) {
    Matcher parts = SPAN.matcher(plain);
    return parts.matches()
        ? Optional.of(
            Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)))
                .plusMinutes(number(parts.group(4))))
        : Optional.empty();
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
