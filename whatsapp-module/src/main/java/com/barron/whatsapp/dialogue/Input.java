package com.barron.whatsapp.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a person said.
 *
 * @param typed as it was typed, on one line, without what cannot be seen
 * @param plain for comparing: case, kinds of digits and dashes, repeated spaces and closing
 *     punctuation do not matter
 * @param tapped whether it is the id of a choice that was tapped
 * @param question the number of the question that the tapped choice came with; empty when it is not
 *     known
 */
public record Input(String typed, String plain, boolean tapped, OptionalInt question) {
  private static final Pattern SPACES = Pattern.compile("\\p{Z}+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
  private static final int EXCERPT = 40;

  /** What was typed. */
  public static Input typed(String raw) {
    return of(raw, false, OptionalInt.empty());
  }

  /** The id of a choice that was tapped. */
  public static Input tapped(String id) {
    return tapped(id, OptionalInt.empty());
  }

  /** The id of a choice that was tapped, and the number of the question that it came with. */
  public static Input tapped(String id, OptionalInt question) {
    return of(id, true, question);
  }

  private static Input of(String raw, boolean tapped, OptionalInt question) {
    String typed = TextNormalizer.typed(raw);
    return new Input(typed, TextNormalizer.plain(typed), tapped, question);
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
    return Arrays.stream(texts)
        .anyMatch(text -> TextNormalizer.saysTheSame(plain, TextNormalizer.plain(text)));
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
