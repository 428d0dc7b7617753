package com.barron.whatsapp.dialogue;

import java.util.Optional;

/**
 * Takes a text as it was typed, without control characters.
 *
 * @param longest in characters
 */
public record FreeText(int longest) implements Parser<String> {
  @Override
  public Parsed<String> parse(Input input, Turn turn) {
    String text = input.typed();
    if (input.plain().isEmpty()) {
      return Parsed.unfit("text.empty");
    }
    return text.length() > longest
        ? Parsed.unfit("text.long", longest, text.length())
        : Parsed.value(text);
  }

  @Override
  public String write(String value) {
    return value;
  }

  @Override
  public Optional<String> read(String canonical) {
    return Optional.of(canonical).filter(text -> !text.isBlank() && text.length() <= longest);
  }
}
