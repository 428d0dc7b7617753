package com.barron.provider;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A text that was approved for people who have been silent for 24 hours.
 *
 * @param sid {@code HX} and 32 hexadecimal digits
 * @param text with the places {@code {{1}}}, {@code {{2}}}, …
 * @param places how many there are
 */
public record ApprovedText(String sid, String text, int places) {
  /** Warns of a deadline. */
  public static final ApprovedText WARNING =
      new ApprovedText(
          "HX" + "a".repeat(32), "Barron: {{1}} is due in {{2}}, at {{3}}. Please look at it.", 3);

  /** Says that a deadline has passed. */
  public static final ApprovedText BREACH =
      new ApprovedText(
          "HX" + "b".repeat(32), "Barron: {{1}} is late by {{2}}, due at {{3}}. Please act.", 3);

  static final List<ApprovedText> ALL = List.of(WARNING, BREACH);

  /** The names of its places. */
  List<String> names() {
    return IntStream.rangeClosed(1, places).mapToObj(String::valueOf).toList();
  }

  /** What the person reads. */
  String filled(Map<String, String> variables) {
    String filled = text;
    for (Map.Entry<String, String> variable : new TreeMap<>(variables).entrySet()) {
      filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
    }
    return filled;
  }
}
