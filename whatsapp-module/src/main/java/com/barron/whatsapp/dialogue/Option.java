package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the answers on offer.
 *
 * @param id the canonical answer
 * @param label what the person reads, in their language
 * @param names what it can be called besides, such as its English name
 * @param description what says more of it, or empty text
 */
public record Option(String id, String label, List<String> names, String description) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _-]+");

  public Option {
    names = List.copyOf(names);
  }

  /** An option without a description. */
  public Option(String id, String label, List<String> names) {
    this(id, label, names, "");
  }

  /** An option without further names. */
  public Option(String id, String label) {
    this(id, label, List.of());
  }

  /** An option that reads as it is stored. */
  public static Option of(String id) {
    return new Option(id, id);
  }

  /** An option whose label is a text. */
  public static Option said(String id, String key, Translations translations) {
    return new Option(id, translations.say(key), List.of(translations.english().say(key)));
  }

  /** An option whose name the plant gives. */
  public static Option named(String id, String name, Translations translations) {
    return new Option(id, translations.name(name), List.of(name));
  }

  /** The same with a description. */
  public Option describedAs(String text) {
    return new Option(id, label, names, text);
  }

  /** Whether this is what was said. */
  boolean isMeantBy(Input said) {
    return said.says(id, label) || names.stream().anyMatch(said::says);
  }

  /** Whether each of these words, which were said, is close to the word of a name at its place. */
  boolean isCloseTo(List<String> words) {
    return Stream.concat(Stream.of(label), names.stream())
        .map(Option::plainWords)
        .anyMatch(name -> isClose(words, name));
  }

  private static boolean isClose(List<String> words, List<String> name) {
    return !words.isEmpty()
        && words.size() == name.size()
        && IntStream.range(0, words.size())
            .allMatch(i -> Spelling.isClose(words.get(i), name.get(i)));
  }

  /** The words of a text, for comparing. */
  static List<String> plainWords(String text) {
    return BETWEEN_WORDS
        .splitAsStream(TextNormalizer.plain(text))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
