package com.barron.whatsapp.text;

import com.barron.whatsapp.text.DurationText.Phrases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Instants as one person reads them, by the clock on their wall. The only place that formats them.
 *
 * @param now what is today
 * @param reader in which zone the person is
 * @param plant in which zone others think that they are
 */
public record TimeText(Instant now, ZoneId reader, ZoneId plant) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" O", Locale.ROOT);
  private static final String BETWEEN_NAMES = ",\\s*";

  /**
   * @param clock of the plant, in its zone
   * @param reader empty: the plant's zone
   */
  public static TimeText of(Clock clock, Optional<ZoneId> reader) {
    return new TimeText(clock.instant(), reader.orElse(clock.getZone()), clock.getZone());
  }

  /**
   * As {@code today 13:55}, {@code tomorrow 08:00}, {@code Mon 30 Nov 13:55}, with the year when it
   * is another one.
   */
  public String at(Instant instant, Phrases phrases) {
    ZonedDateTime there = instant.atZone(reader);
    long days = ChronoUnit.DAYS.between(today(), there.toLocalDate());
    if (days == 0) {
      return phrases.say("time.today", time(there));
    }
    if (days == 1) {
      return phrases.say("time.tomorrow", time(there));
    }
    return days == -1 ? phrases.say("time.yesterday", time(there)) : dated(instant, phrases);
  }

  /** With its date whatever day it is: for what is read on another one. */
  public String dated(Instant instant, Phrases phrases) {
    ZonedDateTime there = instant.atZone(reader);
    String weekday = name(phrases.say("time.weekdays"), there.getDayOfWeek().getValue());
    String month = name(phrases.say("time.months"), there.getMonthValue());
    String day = String.valueOf(there.getDayOfMonth());
    return there.getYear() == today().getYear()
        ? phrases.say("time.date", weekday, day, month, time(there))
        : phrases.say(
            "time.date.year", weekday, day, month, String.valueOf(there.getYear()), time(there));
  }

  /** The time alone, for what lies within the hour. */
  public static String timeOfDay(ZonedDateTime at) {
    return TIME.format(at);
  }

  private LocalDate today() {
    return now.atZone(reader).toLocalDate();
  }

  /**
   * With the zone only where the plant's clock shows another time: by its distance from Greenwich,
   * as the names of zones differ from one Java to the next.
   */
  private String time(ZonedDateTime there) {
    boolean same = plant.getRules().getOffset(there.toInstant()).equals(there.getOffset());
    return TIME.format(there) + (same ? "" : ZONE.format(there));
  }

  private static String name(String names, int number) {
    return names.split(BETWEEN_NAMES)[number - 1];
  }
}
