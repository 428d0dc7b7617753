package com.barron.whatsapp.dialogue;

import java.util.Optional;

/**
 * Takes a text as it was typed, without control characters.
 *
 * @param longest in characters
 */
public record FreeTextParser(int longest) implements Parser<String> {
  @Override
  public ParseResult<String> parse(Input input, TurnContext turnContext) {
    String text = input.typed();
    if (input.plain().isEmpty()) {
      return ParseResult.unfit("text.empty");
    }
    return text.length() > longest
        ? ParseResult.unfit("text.long", longest, text.length())
        : ParseResult.value(text);
  }

  @Override
  public boolean takesAnyWords() {
    return true;
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
