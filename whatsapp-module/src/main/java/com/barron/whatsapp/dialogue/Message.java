package com.barron.whatsapp.dialogue;

import java.util.List;

/**
 * Something to say, in no language yet.
 *
 * @param key the key of its text
 * @param arguments arguments of the text
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message with its arguments. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
