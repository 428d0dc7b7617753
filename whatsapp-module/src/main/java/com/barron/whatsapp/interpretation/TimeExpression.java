package com.barron.whatsapp.interpretation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** A time as people say it: in how long, or when. */
public sealed interface TimeExpression {
  /** The instant that is meant by somebody who says it now. */
  Instant from(Instant now, ZoneId zone);

  /** As it is written in a canonical message; read, it means the same again. */
  String canonical();

  /** From now on. */
  record Span(Duration span) implements TimeExpression {
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;

    @Override
    public Instant from(Instant now, ZoneId zone) {
      return now.plus(span);
    }

    @Override
    public String canonical() {
      if (span.toMinutes() < MINUTES_OF_AN_HOUR) {
        return span.toMinutes() + "m";
      }
      String minutes = span.toMinutesPart() == 0 ? "" : String.valueOf(span.toMinutesPart());
      return span.toHours() % HOURS_OF_A_DAY == 0 && minutes.isEmpty()
          ? span.toDays() + "d"
          : span.toHours() + "h" + minutes;
    }
  }

  /**
   * A time of day. Without a day it is the next time that the clock shows it; of two readings of a
   * twelve-hour clock it is the next one.
   *
   * @param days from today; empty when no day was said
   * @param isExact whether it was said before or after noon, or needs no saying
   */
  record At(Optional<Integer> days, LocalTime time, boolean isExact) implements TimeExpression {
    @Override
    public Instant from(Instant now, ZoneId zone) {
      ZonedDateTime today = now.atZone(zone);
      if (days.isPresent()) {
        return today.plusDays(days.get()).with(time).toInstant();
      }
      ZonedDateTime at = today.with(time);
      if (!isExact && !at.isAfter(today) && time.getHour() < 12) {
        at = at.plusHours(12);
      }
      return (at.isAfter(today) ? at : today.plusDays(1).with(time)).toInstant();
    }

    @Override
    public String canonical() {
      String clock = String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
      if (days.isEmpty()) {
        return isExact ? clock : time.getHour() + ":" + clock.substring(3);
      }
      return switch (days.get()) {
        case 0 -> "today " + clock;
        case 1 -> "tomorrow " + clock;
        default -> "day after tomorrow " + clock;
      };
    }
  }

  /** A time on the next day of this name. */
  record On(DayOfWeek day, LocalTime time) implements TimeExpression {
    @Override
    public Instant from(Instant now, ZoneId zone) {
      return now.atZone(zone).with(TemporalAdjusters.next(day)).with(time).toInstant();
    }

    @Override
    public String canonical() {
      return String.format(
          Locale.ROOT,
          "%s %02d:%02d",
          day.name().toLowerCase(Locale.ROOT),
          time.getHour(),
          time.getMinute());
    }
  }
}
