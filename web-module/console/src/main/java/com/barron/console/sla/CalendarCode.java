package com.barron.console.sla;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * By what policies, people and other systems name a calendar.
 *
 * @param typed empty text: it is made of the name
 */
record CalendarCode(String typed, String name) {
  private static final int LONGEST = 40;
  private static final String RIGHT = "[A-Z0-9_]{1," + LONGEST + "}";

  Optional<FormProblem> problem() {
    if (!typed.isEmpty()) {
      return value().matches(RIGHT)
          ? Optional.empty()
          : Optional.of(new FormProblem("code", "sla.problem.code", typed));
    }
    return name.isEmpty() || !value().isEmpty()
        ? Optional.empty()
        : Optional.of(FormProblem.of("code", "sla.problem.no-code"));
  }

  /** Without accents, with an underscore for whatever is neither a letter nor a digit. */
  String value() {
    if (!typed.isEmpty()) {
      return typed.toUpperCase(Locale.ROOT);
    }
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String made =
        plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "");
    return made.substring(0, Math.min(made.length(), LONGEST));
  }
}
