package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Turn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said to a summary; {@code cancel} is understood anywhere. */
enum Decision {
  YES,
  EDIT;

  /** Understands a decision, or the line of the summary that is to be changed. */
  record Parser(LineParser lines) implements com.barron.whatsapp.dialogue.Parser<Decision> {
    @Override
    public Parsed<Decision> parse(Input input, Turn turn) {
      if (lines.parse(input, turn) instanceof Parsed.Revise<String> line) {
        return new Parsed.Revise<>(line.keys());
      }
      return Arrays.stream(values())
          .filter(decision -> decision.isMeantBy(input, turn))
          .findFirst()
          .map(Parsed::value)
          .orElseGet(() -> Parsed.unfit("decision.unfit"));
    }

    @Override
    public String write(Decision value) {
      return value.name();
    }

    @Override
    public Optional<Decision> read(String canonical) {
      return Arrays.stream(values()).filter(d -> d.name().equals(canonical)).findFirst();
    }
  }

  private boolean isMeantBy(Input input, Turn turn) {
    String word = name().toLowerCase(Locale.ROOT);
    return input.says(word) || turn.wording().words("decision." + word).contains(input.plain());
  }
}
