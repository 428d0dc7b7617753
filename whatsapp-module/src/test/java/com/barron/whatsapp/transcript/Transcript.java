package com.barron.whatsapp.transcript;

import java.util.List;

/**
 * A conversation of one person, from its beginning.
 *
 * @param name the file and the title of the scene
 */
public record Transcript(String name, List<Exchange> exchanges) {
  public Transcript {
    exchanges = List.copyOf(exchanges);
  }

  /** A message and the reply to it. @param line where it stands in the file */
  public record Exchange(int line, Said said, Expected reply) {}

  /** Whether the person only types. */
  public boolean isTyped() {
    return exchanges.stream().allMatch(exchange -> exchange.said() instanceof Said.Typed);
  }

  @Override
  public String toString() {
    return name;
  }
}
