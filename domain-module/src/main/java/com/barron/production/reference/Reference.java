package com.barron.production.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that people read and type: a kind and its digits, written {@code ORD-12345}. Leading
 * zeros belong to it ({@code MACH-001}).
 *
 * @param kind what it points to
 * @param digits one to nine ASCII digits
 */
public record Reference(ReferenceKind kind, String digits) {
  private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2,5})[ -]{0,3}([0-9]{1,9})");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  /** As {@link #WRITTEN}, where no letter and no digit stands beside it. */
  private static final Pattern WITHIN_TEXT =
      Pattern.compile("(?<![\\p{L}\\p{N}])" + WRITTEN.pattern() + "(?![\\p{L}\\p{N}])");

  public Reference {
    if (kind == null || digits == null || !DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a reference: " + kind + " " + digits);
    }
  }

  /**
   * Reads what a person typed: case, spaces and a missing hyphen do not matter. Empty when the text
   * is not a reference of any kind.
   */
  public static Optional<Reference> parse(String text) {
    var matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (ReferenceKind kind : ReferenceKind.values()) {
      if (kind.prefix().equals(matcher.group(1))) {
        return Optional.of(new Reference(kind, matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  /** As {@link #parse(String)}, but only of the given kind. A bare number is taken as one. */
  public static Optional<Reference> parse(ReferenceKind kind, String text) {
    String bare = text.strip();
    if (DIGITS.matcher(bare).matches()) {
      return Optional.of(new Reference(kind, bare));
    }
    return parse(text).filter(reference -> reference.kind() == kind);
  }

  /** All that stand in a text, each once, in their order. */
  public static List<Reference> allIn(String text) {
    return WITHIN_TEXT
        .matcher(text.toUpperCase(Locale.ROOT))
        .results()
        .flatMap(written -> parse(written.group()).stream())
        .distinct()
        .toList();
  }

  /** The canonical text. @throws IllegalArgumentException when it is not canonical */
  public static Reference of(String canonical) {
    return parse(canonical)
        .filter(reference -> reference.toString().equals(canonical))
        .orElseThrow(() -> new IllegalArgumentException("not a reference: " + canonical));
  }

  /**
   * This reference, when it is of the expected kind.
   *
   * @throws IllegalArgumentException otherwise: a mistake of the caller, not of a person
   */
  public Reference require(ReferenceKind expected) {
    if (kind != expected) {
      throw new IllegalArgumentException(this + " is not of kind " + expected);
    }
    return this;
  }

  /** Whether another reference differs from this one by leading zeros at most. */
  public boolean isSameNumber(Reference other) {
    return kind == other.kind && Integer.parseInt(digits) == Integer.parseInt(other.digits);
  }

  /** The canonical text, for example {@code ORD-12345}. */
  @Override
  public String toString() {
    return kind.prefix() + "-" + digits;
  }
}
