package com.barron.whatsapp.interpretation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads in how long something is: {@code half an hour}, {@code 1h30}, {@code 2 days}. */
record SpanParser(TokenCursor cursor) {
  /** isiZulu joins a number to its noun by such a word: {@code amahora angu 2}. */
  private static final Pattern JOINING = Pattern.compile("[aeyl]{0,2}(?:ngu|wu|ku|mu)");

  private static final int MINUTES_OF_AN_HOUR = 60;

  /** Those that need no number. */
  private static final List<FixedSpan> FIXED =
      List.of(
          new FixedSpan("half_hour", 30),
          new FixedSpan("quarter_hour", 15),
          new FixedSpan("hour_and_half", 90),
          new FixedSpan("hour", 60));

  private record FixedSpan(String name, int minutes) {}

  Optional<TimeExpression> parse() {
    Duration sum = Duration.ZERO;
    boolean hoursCameLast = false;
    while (true) {
      Optional<Duration> part = part(hoursCameLast);
      if (part.isEmpty()) {
        return sum.isZero() ? Optional.empty() : Optional.of(new TimeExpression.Span(sum));
      }
      sum = sum.plus(part.get());
      hoursCameLast = part.get().toMinutes() % MINUTES_OF_AN_HOUR == 0;
    }
  }

  /** One number with its unit, or a phrase that needs no number. */
  private Optional<Duration> part(boolean isBehindHours) {
    for (FixedSpan span : FIXED) {
      if (cursor.takes(span.name())) {
        return Optional.of(Duration.ofMinutes(span.minutes()));
      }
    }
    int start = cursor.at();
    Optional<Duration> part = numberAndUnit(isBehindHours);
    if (part.isEmpty()) {
      cursor.reset(start);
      part = unitAndNumber();
    }
    if (part.isEmpty()) {
      cursor.reset(start);
    }
    return part;
  }

  /** {@code 30 minutes}; behind hours also the minutes alone. */
  private Optional<Duration> numberAndUnit(boolean isBehindHours) {
    Optional<Integer> number = cursor.number();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> unit = unit();
    if (unit.isPresent()) {
      return unit.map(one -> one.multipliedBy(number.get()));
    }
    return isBehindHours && number.get() < MINUTES_OF_AN_HOUR
        ? number.map(Duration::ofMinutes)
        : Optional.empty();
  }

  private Optional<Duration> unitAndNumber() {
    Optional<Duration> unit = unit();
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    cursor.passIf(JOINING);
    return cursor.number().map(number -> unit.get().multipliedBy(number));
  }

  private Optional<Duration> unit() {
    if (cursor.takes("unit.minutes")) {
      return Optional.of(Duration.ofMinutes(1));
    }
    if (cursor.takes("unit.hours")) {
      return Optional.of(Duration.ofHours(1));
    }
    if (cursor.takes("unit.days")) {
      return Optional.of(Duration.ofDays(1));
    }
    return cursor.takes("unit.weeks") ? Optional.of(Duration.ofDays(7)) : Optional.empty();
  }
}
