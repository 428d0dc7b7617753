package com.barron.whatsapp.interpretation;

import com.barron.production.reference.ReferenceKind;
import java.util.Arrays;
import java.util.Locale;

/** How the vocabulary calls the kinds of references. */
final class Noun {
  private static final String FAILURE = "failure";
  private static final String CHANGE = "change";

  private Noun() {}

  static String of(ReferenceKind kind) {
    return switch (kind) {
      case SOP_FAILURE -> FAILURE;
      case BOM_CHANGE -> CHANGE;
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }

  static ReferenceKind kind(String noun) {
    return Arrays.stream(ReferenceKind.values())
        .filter(kind -> of(kind).equals(noun))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such noun: " + noun));
  }
}
