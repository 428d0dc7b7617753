package com.barron.whatsapp.dialogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person said.
 *
 * @param typed as it was typed, without control characters
 * @param plain for comparing: full-width and emoji digits are digits, dashes are hyphens, case,
 *     outer and repeated spaces, invisible characters and closing punctuation are gone
 * @param tapped whether it is the id of a choice that was tapped
 */
public record Input(String typed, String plain, boolean tapped) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R|\\t");
  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3]");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final String CLOSING = " .!?\u3002";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final Pattern SEPARATORS = Pattern.compile("[ _-]");
  private static final String KEYCAP_TEN = "\uD83D\uDD1F";
  private static final int EXCERPT = 40;

  /** What was typed. */
  public static Input typed(String raw) {
    return of(raw, false);
  }

  /** The id of a choice that was tapped. */
  public static Input tapped(String id) {
    return of(id, true);
  }

  private static Input of(String raw, boolean tapped) {
    String line = LINE_BREAKS.matcher(raw).replaceAll(" ");
    String typed = CONTROLS.matcher(line).replaceAll("").strip();
    return new Input(typed, plain(typed), tapped);
  }

  private static String plain(String typed) {
    String wide = Normalizer.normalize(typed.replace(KEYCAP_TEN, "10"), Normalizer.Form.NFKC);
    String visible = DASHES.matcher(INVISIBLE.matcher(wide).replaceAll("")).replaceAll("-");
    String even = SPACES.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return asciiDigits(withoutClosing(even));
  }

  /** A text of nothing but punctuation keeps its first character: "?" asks for help. */
  private static String withoutClosing(String text) {
    int end = text.length();
    while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String asciiDigits(String text) {
    var digits = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }

  /** The choice, when this is its number in what was offered; else this. */
  Input pickedFrom(List<String> offered) {
    if (!tapped && NUMBER.matcher(plain).matches()) {
      int number = Integer.parseInt(plain);
      if (number >= 1 && number <= offered.size()) {
        return tapped(offered.get(number - 1));
      }
    }
    return this;
  }

  /** Whether it says one of these, whatever the case, spaces, hyphens and underscores. */
  public boolean says(String... texts) {
    String said = squeezed(plain);
    return !said.isEmpty()
        && Arrays.stream(texts).anyMatch(text -> squeezed(plain(text)).equals(said));
  }

  private static String squeezed(String plain) {
    return SEPARATORS.matcher(plain).replaceAll("");
  }

  /** The words as they were typed. */
  List<String> words() {
    return SPACES.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
  }

  /** The beginning of what was typed, to quote it. */
  public String excerpt() {
    return typed.codePointCount(0, typed.length()) <= EXCERPT
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  /** Leaves the text out: it must not reach a log. */
  @Override
  public String toString() {
    return "Input[" + typed.length() + " characters]";
  }
}
