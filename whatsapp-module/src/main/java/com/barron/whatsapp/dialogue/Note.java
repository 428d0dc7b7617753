package com.barron.whatsapp.dialogue;

import java.util.List;

/**
 * Something to say, in no language yet.
 *
 * @param key the key of its text
 * @param arguments what fills the places of the text
 */
public record Note(String key, List<Object> arguments) {
  public Note {
    arguments = List.copyOf(arguments);
  }

  /** A note with its arguments. */
  public static Note of(String key, Object... arguments) {
    return new Note(key, List.of(arguments));
  }
}
