package com.barron.whatsapp.interpretation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a time at one place of a message: {@code half an hour}, {@code 1h30}, {@code 15:30}, {@code
 * tomorrow at 8}.
 */
final class TimeParser {
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");

  /** isiZulu joins a number to its noun by such a word: {@code amahora angu 2}. */
  private static final Pattern JOINING = Pattern.compile("[aeyl]{0,2}(?:ngu|wu|ku|mu)");

  private static final LocalTime MORNING = LocalTime.NOON;
  private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final LocalTime TONIGHT = LocalTime.of(22, 0);
  private static final int HOURS_OF_HALF_A_DAY = 12;
  private static final int HOURS_OF_A_DAY = 24;
  private static final int MINUTES_OF_AN_HOUR = 60;

  private final Phrases phrases;
  private final List<Token> tokens;
  private int at;

  private TimeParser(Phrases phrases, int at) {
    this.phrases = phrases;
    this.tokens = phrases.tokens();
    this.at = at;
  }

  /** A time, and the index of the token behind it. */
  record Found(TimeExpression time, int end) {}

  static Optional<Found> find(Phrases phrases, int start) {
    var parser = new TimeParser(phrases, start);
    return parser
        .span()
        .or(() -> parser.at(start).moment())
        .map(time -> new Found(time, parser.at));
  }

  private TimeParser at(int index) {
    at = index;
    return this;
  }

  private Optional<TimeExpression> span() {
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
    for (Phrase phrase :
        List.of(
            new Phrase("half_hour", 30),
            new Phrase("quarter_hour", 15),
            new Phrase("hour_and_half", 90),
            new Phrase("hour", 60))) {
      if (takes(phrase.name())) {
        return Optional.of(Duration.ofMinutes(phrase.minutes()));
      }
    }
    int start = at;
    Optional<Integer> number = number();
    if (number.isPresent()) {
      Optional<Duration> unit = unit();
      if (unit.isPresent()) {
        return unit.map(one -> one.multipliedBy(number.get()));
      }
      if (isBehindHours && number.get() < MINUTES_OF_AN_HOUR) {
        return Optional.of(Duration.ofMinutes(number.get()));
      }
    }
    at = start;
    Optional<Duration> unit = unit();
    if (unit.isPresent()) {
      if (at < tokens.size() && JOINING.matcher(tokens.get(at).text()).matches()) {
        at++;
      }
      Optional<Integer> behind = number();
      if (behind.isPresent()) {
        return unit.map(one -> one.multipliedBy(behind.get()));
      }
    }
    at = start;
    return Optional.empty();
  }

  private record Phrase(String name, int minutes) {}

  private Optional<Duration> unit() {
    if (takes("unit.minutes")) {
      return Optional.of(Duration.ofMinutes(1));
    }
    if (takes("unit.hours")) {
      return Optional.of(Duration.ofHours(1));
    }
    if (takes("unit.days")) {
      return Optional.of(Duration.ofDays(1));
    }
    return takes("unit.weeks") ? Optional.of(Duration.ofDays(7)) : Optional.empty();
  }

  /** A day, a time of day, or both in either order. */
  private Optional<TimeExpression> moment() {
    Optional<Clock> before = clock();
    Optional<Integer> days = days();
    Optional<DayOfWeek> weekday = days.isPresent() ? Optional.empty() : weekday();
    boolean hasDay = days.isPresent() || weekday.isPresent();
    Optional<Clock> clock = before.isPresent() || !hasDay ? before : partOfDay().or(this::clock);
    if (!hasDay) {
      return clock.map(time -> new TimeExpression.At(Optional.empty(), time.time(), time.exact()));
    }
    if (weekday.isPresent()) {
      LocalTime time = clock.map(Clock::time).orElse(MORNING);
      return Optional.of(new TimeExpression.On(weekday.get(), time));
    }
    if (clock.isEmpty()) {
      return days.get() == 0
          ? Optional.of(new TimeExpression.At(days, AFTERNOON, true))
          : Optional.of(new TimeExpression.Span(Duration.ofDays(days.get())));
    }
    return Optional.of(new TimeExpression.At(days, clock.get().time(), true));
  }

  private record Clock(LocalTime time, boolean exact) {}

  private Optional<Integer> days() {
    if (takes("today")) {
      return Optional.of(0);
    }
    if (takes("day_after")) {
      return Optional.of(2);
    }
    return takes("tomorrow") ? Optional.of(1) : Optional.empty();
  }

  private Optional<DayOfWeek> weekday() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (takes(Meaning.Category.DAY, day.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private Optional<Clock> partOfDay() {
    int start = at;
    Optional<Clock> exact = clock();
    if (exact.isPresent()) {
      return exact;
    }
    at = start;
    if (takes("morning")) {
      return Optional.of(clock().orElse(new Clock(MORNING, true)));
    }
    if (takes("afternoon")) {
      return Optional.of(new Clock(AFTERNOON, true));
    }
    return takes("evening") ? Optional.of(new Clock(EVENING, true)) : Optional.empty();
  }

  private Optional<Clock> clock() {
    int start = at;
    if (takes("tonight")) {
      return Optional.of(new Clock(TONIGHT, true));
    }
    boolean isAt = takes("at");
    if (takes("noon")) {
      return Optional.of(new Clock(LocalTime.NOON, true));
    }
    if (takes("midnight")) {
      return Optional.of(new Clock(LocalTime.MIDNIGHT, true));
    }
    boolean halfPast = takes("half_past");
    boolean halfTo = !halfPast && takes("half_to");
    Optional<Clock> clock = hourAndMinute(isAt, halfPast, halfTo);
    if (clock.isEmpty()) {
      at = start;
    }
    return clock;
  }

  private Optional<Clock> hourAndMinute(boolean isAt, boolean halfPast, boolean halfTo) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Matcher written = CLOCK.matcher(tokens.get(at).text());
    int minute = halfPast || halfTo ? 30 : 0;
    int hour;
    boolean isWritten = written.matches();
    if (isWritten) {
      at++;
      hour = Integer.parseInt(written.group(1));
      minute = Integer.parseInt(written.group(2));
    } else {
      Optional<Integer> number = number();
      if (number.isEmpty() || number.get() > HOURS_OF_A_DAY) {
        return Optional.empty();
      }
      hour = halfTo ? number.get() - 1 : number.get();
    }
    boolean isMorning = takes("am");
    boolean isAfternoon = !isMorning && takes("pm");
    if (!isWritten && !isAt && minute == 0 && !isMorning && !isAfternoon) {
      return Optional.empty();
    }
    return clock(
        isAfternoon && hour < HOURS_OF_HALF_A_DAY ? hour + HOURS_OF_HALF_A_DAY : hour,
        minute,
        isMorning || isAfternoon || hour > HOURS_OF_HALF_A_DAY || isWithZero(isWritten, written));
  }

  private static boolean isWithZero(boolean isWritten, Matcher written) {
    return isWritten && written.group(1).length() == 2;
  }

  private static Optional<Clock> clock(int hour, int minute, boolean exact) {
    try {
      return Optional.of(new Clock(LocalTime.of(hour % HOURS_OF_A_DAY, minute), exact));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A whole number in digits or in a word. */
  private Optional<Integer> number() {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    Optional<Integer> number =
        token.isDigits()
            ? Optional.of(token.text()).filter(digits -> digits.length() <= 4).map(Integer::valueOf)
            : phrases
                .at(at)
                .map(Phrases.Phrase::meaning)
                .filter(meaning -> meaning.category() == Meaning.Category.NUMBER)
                .flatMap(meaning -> Numbers.of(meaning.name()));
    if (number.isPresent()) {
      at++;
    }
    return number;
  }

  private boolean takes(String name) {
    return takes(Meaning.Category.TIME, name);
  }

  /** Whether the longest phrase here means this; it is passed then. */
  private boolean takes(Meaning.Category category, String name) {
    Optional<Phrases.Phrase> phrase = phrases.at(at);
    boolean isMeant = phrase.isPresent() && phrase.get().meaning().is(category, name);
    if (isMeant) {
      at = phrase.get().end();
    }
    return isMeant;
  }
}
