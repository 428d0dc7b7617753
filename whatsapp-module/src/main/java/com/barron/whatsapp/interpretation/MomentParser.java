package com.barron.whatsapp.interpretation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when something is: {@code 15:30}, {@code tomorrow at 8}, {@code Friday afternoon}. */
record MomentParser(TokenCursor cursor) {
  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[:.]([0-9]{2})");
  private static final LocalTime MORNING = LocalTime.NOON;
  private static final LocalTime AFTERNOON = LocalTime.of(17, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final LocalTime TONIGHT = LocalTime.of(22, 0);
  private static final int HOURS_OF_HALF_A_DAY = 12;
  private static final int HOURS_OF_A_DAY = 24;

  /** A time of day. @param exact whether it cannot be twelve hours later as well */
  private record TimeOfDay(LocalTime time, boolean exact) {}

  /** A day, a time of day, or both in either order. */
  Optional<TimeExpression> parse() {
    Optional<TimeOfDay> before = timeOfDay();
    Optional<Integer> days = days();
    Optional<DayOfWeek> weekday = days.isPresent() ? Optional.empty() : weekday();
    boolean hasDay = days.isPresent() || weekday.isPresent();
    Optional<TimeOfDay> timeOfDay =
        before.isPresent() || !hasDay ? before : partOfDay().or(this::timeOfDay);
    if (!hasDay) {
      return timeOfDay.map(
          time -> new TimeExpression.At(Optional.empty(), time.time(), time.exact()));
    }
    if (weekday.isPresent()) {
      LocalTime time = timeOfDay.map(TimeOfDay::time).orElse(MORNING);
      return Optional.of(new TimeExpression.On(weekday.get(), time));
    }
    if (timeOfDay.isEmpty()) {
      return days.get() == 0
          ? Optional.of(new TimeExpression.At(days, AFTERNOON, true))
          : Optional.of(new TimeExpression.Span(Duration.ofDays(days.get())));
    }
    return Optional.of(new TimeExpression.At(days, timeOfDay.get().time(), true));
  }

  private Optional<Integer> days() {
    if (cursor.takes("today")) {
      return Optional.of(0);
    }
    if (cursor.takes("day_after")) {
      return Optional.of(2);
    }
    return cursor.takes("tomorrow") ? Optional.of(1) : Optional.empty();
  }

  private Optional<DayOfWeek> weekday() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (cursor.takes(Meaning.Category.DAY, day.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private Optional<TimeOfDay> partOfDay() {
    Optional<TimeOfDay> exact = timeOfDay();
    if (exact.isPresent()) {
      return exact;
    }
    if (cursor.takes("morning")) {
      return Optional.of(timeOfDay().orElse(new TimeOfDay(MORNING, true)));
    }
    if (cursor.takes("afternoon")) {
      return Optional.of(new TimeOfDay(AFTERNOON, true));
    }
    return cursor.takes("evening") ? Optional.of(new TimeOfDay(EVENING, true)) : Optional.empty();
  }

  private Optional<TimeOfDay> timeOfDay() {
    int start = cursor.at();
    if (cursor.takes("tonight")) {
      return Optional.of(new TimeOfDay(TONIGHT, true));
    }
    boolean isAt = cursor.takes("at");
    if (cursor.takes("noon")) {
      return Optional.of(new TimeOfDay(LocalTime.NOON, true));
    }
    if (cursor.takes("midnight")) {
      return Optional.of(new TimeOfDay(LocalTime.MIDNIGHT, true));
    }
    boolean halfPast = cursor.takes("half_past");
    boolean halfTo = !halfPast && cursor.takes("half_to");
    Optional<TimeOfDay> timeOfDay = hourAndMinute(isAt, halfPast, halfTo);
    if (timeOfDay.isEmpty()) {
      cursor.reset(start);
    }
    return timeOfDay;
  }

  private Optional<TimeOfDay> hourAndMinute(boolean isAt, boolean halfPast, boolean halfTo) {
    Optional<Token> token = cursor.peek();
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Matcher written = CLOCK.matcher(token.get().text());
    int minute = halfPast || halfTo ? 30 : 0;
    int hour;
    boolean isWritten = written.matches();
    if (isWritten) {
      cursor.pass();
      hour = Integer.parseInt(written.group(1));
      minute = Integer.parseInt(written.group(2));
    } else {
      Optional<Integer> number = cursor.number();
      if (number.isEmpty() || number.get() > HOURS_OF_A_DAY) {
        return Optional.empty();
      }
      hour = halfTo ? number.get() - 1 : number.get();
    }
    boolean isMorning = cursor.takes("am");
    boolean isAfternoon = !isMorning && cursor.takes("pm");
    if (!isWritten && !isAt && minute == 0 && !isMorning && !isAfternoon) {
      return Optional.empty();
    }
    return timeOfDay(
        isAfternoon && hour < HOURS_OF_HALF_A_DAY ? hour + HOURS_OF_HALF_A_DAY : hour,
        minute,
        isMorning || isAfternoon || hour > HOURS_OF_HALF_A_DAY || isWithZero(isWritten, written));
  }

  private static boolean isWithZero(boolean isWritten, Matcher written) {
    return isWritten && written.group(1).length() == 2;
  }

  private static Optional<TimeOfDay> timeOfDay(int hour, int minute, boolean exact) {
    try {
      return Optional.of(new TimeOfDay(LocalTime.of(hour % HOURS_OF_A_DAY, minute), exact));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
