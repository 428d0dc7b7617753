package com.barron.production.people.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody wrote to name a person: a part of the name, or the last digits of a number.
 * Accents, case, width, spaces, hyphens, apostrophes and the order of names do not matter, nor how
 * a number is written. In Java, so that no database needs an extension for it; a plant has few
 * people.
 */
public final class PersonQuery {
  /** Fewer would name too many. */
  private static final int FEWEST_DIGITS = 4;

  private static final Pattern NUMBER = Pattern.compile("[0-9 ()+./-]+");

  /** What separates nothing: marks, what cannot be seen, and apostrophes. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{M}\\p{Cf}\\p{Lm}'`\u00b4\u2018\u2019]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Letters that are no letter with an accent to Unicode, and are written like this without them.
   */
  private static final Map<Integer, String> PLAIN_LETTERS =
      Map.of(
          (int) '\u00d8', "O",
          (int) '\u0141', "L",
          (int) '\u0110', "D",
          (int) '\u00d0', "D",
          (int) '\u00de', "TH",
          (int) '\u00c6', "AE",
          (int) '\u0152', "OE",
          (int) '\u0126', "H");

  private final List<String> words;
  private final List<String> digits;

  private PersonQuery(List<String> words, List<String> digits) {
    this.words = words;
    this.digits = digits;
  }

  public static PersonQuery of(String written) {
    return new PersonQuery(words(written), digits(written));
  }

  /** Whether a name is just this. */
  public boolean isName(String name) {
    return !words.isEmpty() && String.join("", words).equals(String.join("", words(name)));
  }

  /** Whether this is a part of a name: some letters of it, or the beginnings of its words. */
  public boolean isPartOf(String name) {
    List<String> parts = words(name);
    return !words.isEmpty()
        && (String.join(" ", parts).contains(String.join(" ", words))
            || words.stream().allMatch(word -> parts.stream().anyMatch(it -> it.startsWith(word)))
            || isPartWithoutSpaces(parts));
  }

  /** Whether these are the last digits of a phone number, in any of its forms. */
  public boolean isEndOf(Identity identity) {
    return !digits.isEmpty()
        && identity.kind() == IdentityKind.PHONE
        && identity.forms().stream()
            .anyMatch(form -> digits.stream().anyMatch(end -> form.value().endsWith(end)));
  }

  /** From the beginning of a word on. */
  private boolean isPartWithoutSpaces(List<String> parts) {
    String run = String.join("", words);
    return IntStream.range(0, parts.size())
        .mapToObj(first -> String.join("", parts.subList(first, parts.size())))
        .anyMatch(rest -> rest.startsWith(run));
  }

  /** In capitals, because a capital stands for all small forms of a letter. */
  private static List<String> words(String written) {
    String apart = Normalizer.normalize(written, Normalizer.Form.NFKD);
    String letters = UNSEEN.matcher(apart).replaceAll("").toUpperCase(Locale.ROOT);
    String plain =
        letters
            .codePoints()
            .mapToObj(letter -> PLAIN_LETTERS.getOrDefault(letter, Character.toString(letter)))
            .collect(Collectors.joining());
    return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** The digits, and without the zeros of a call from within the country or abroad. */
  private static List<String> digits(String written) {
    String plain = withPlainDigits(Normalizer.normalize(written, Normalizer.Form.NFKD)).strip();
    if (!NUMBER.matcher(plain).matches()) {
      return List.of();
    }
    String all = plain.replaceAll("[^0-9]", "");
    return Stream.of(all, all.replaceFirst("^0+", ""))
        .distinct()
        .filter(end -> end.length() >= FEWEST_DIGITS)
        .toList();
  }

  private static String withPlainDigits(String written) {
    var plain = new StringBuilder();
    UNSEEN
        .matcher(written)
        .replaceAll("")
        .codePoints()
        .map(PersonQuery::plain)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int plain(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      default -> c;
    };
  }
}
