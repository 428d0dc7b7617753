package com.barron.whatsapp.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Texts in the language of the speaker. */
@FunctionalInterface
public interface Translations {
  /** The text of a key with its arguments filled in. */
  String say(String key, Object... arguments);

  /** The text of a message. */
  default String say(Message message) {
    return say(message.key(), message.arguments().toArray());
  }

  /** The same texts in English, which is understood beside every language. */
  default Translations english() {
    return this;
  }

  /**
   * The words of a key whose text lists them with commas, spelled as {@link Input#plain} is: those
   * of the language, then the English ones.
   */
  default List<String> words(String key) {
    return Stream.of(say(key), english().say(key))
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(TextNormalizer::plain)
        .distinct()
        .toList();
  }

  /** What the plant itself calls something, in the language if there is a text for it. */
  default String name(String given) {
    return given;
  }
}
