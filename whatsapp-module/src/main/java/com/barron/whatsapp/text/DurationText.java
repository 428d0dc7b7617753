package com.barron.whatsapp.text;

import java.time.Duration;

/** Spans of time as people read them. */
public final class DurationText {
  private static final long HOURS_TOLD_AS_DAYS = 48;

  private DurationText() {}

  /** Time left or passed, as {@code 44h 32m}, in whole minutes. */
  public static String brief(Duration span, Phrases phrases) {
    return phrases.say("span.short", span.toHours(), span.toMinutesPart());
  }

  /** A span in words, as {@code 48 hours} or {@code 1 hour 30 minutes}. */
  public static String inWords(Duration span, Phrases phrases) {
    if (span.toMinutesPart() == 0) {
      return hours(span, phrases);
    }
    String minutes = phrases.say("span.minutes", span.toMinutesPart());
    return span.toHours() == 0 ? minutes : hours(span, phrases) + " " + minutes;
  }

  private static String hours(Duration span, Phrases phrases) {
    return phrases.say("span.hours", span.toHours());
  }

  /** An age, as {@code 2 days ago}. */
  public static String ago(Duration age, Phrases phrases) {
    if (age.toHours() >= HOURS_TOLD_AS_DAYS) {
      return phrases.say("ago.days", age.toDays());
    }
    if (age.toHours() > 0) {
      return phrases.say("ago.hours", age.toHours());
    }
    return age.toMinutes() > 0
        ? phrases.say("ago.minutes", age.toMinutes())
        : phrases.say("ago.now");
  }

  /** Texts by key, however they are found. */
  @FunctionalInterface
  public interface Phrases {
    /** The text of a key with its places filled. */
    String say(String key, Object... arguments);
  }
}
