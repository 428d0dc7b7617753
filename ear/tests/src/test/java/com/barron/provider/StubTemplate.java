package com.barron.provider;

import java.util.List;

/**
 * A text that was approved for people who have been silent for 24 hours.
 *
 * @param sid {@code HX} and 32 hexadecimal digits
 * @param text with the placeholders {@code {{1}}}, {@code {{2}}}, …
 */
public record StubTemplate(String sid, String text) {
  /** Warns of a deadline. */
  public static final StubTemplate WARNING =
      new StubTemplate(
          "HX" + "a".repeat(32), "Barron: {{1}} is due in {{2}}, at {{3}}. Please look at it.");

  /** Says that a deadline has passed. */
  public static final StubTemplate BREACH =
      new StubTemplate(
          "HX" + "b".repeat(32), "Barron: {{1}} is late by {{2}}, due at {{3}}. Please act.");

  static final List<StubTemplate> ALL = List.of(WARNING, BREACH);
}
