package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Turn;
import java.util.Optional;

/**
 * Understands which line of a summary is to be changed. It is no answer but a wish: the line's
 * question is asked again, and then the summary is shown again.
 */
record LineParser(OneOf<String> lines, String decision) implements Parser<String> {
  @Override
  public Parsed<String> parse(Input input, Turn turn) {
    Parsed<String> line = lines.parse(input, turn);
    return line instanceof Parsed.Value<String> named
        ? Parsed.revise(named.value(), decision)
        : line;
  }

  @Override
  public String write(String value) {
    return value;
  }

  @Override
  public Optional<String> read(String canonical) {
    return Optional.empty();
  }
}
