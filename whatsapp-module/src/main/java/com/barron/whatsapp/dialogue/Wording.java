package com.barron.whatsapp.dialogue;

import java.util.Arrays;
import java.util.List;

/** Texts in the language of the person who talks. */
@FunctionalInterface
public interface Wording {
  /** The text of a key with its places filled. */
  String say(String key, Object... arguments);

  /** The text of a note. */
  default String say(Note note) {
    return say(note.key(), note.arguments().toArray());
  }

  /** The words of a key whose text lists them with commas. */
  default List<String> words(String key) {
    return Arrays.stream(say(key).split(",")).map(String::strip).toList();
  }
}
