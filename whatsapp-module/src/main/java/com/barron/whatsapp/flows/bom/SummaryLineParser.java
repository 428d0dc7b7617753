package com.barron.whatsapp.flows.bom;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.Optional;

/**
 * Understands which line of a summary is to be changed. It is not an answer: the line's question is
 * asked again, and then the summary is shown again.
 */
record SummaryLineParser(OptionParser<String> lines, String decision) implements Parser<String> {
  @Override
  public ParseResult<String> parse(Input input, TurnContext turnContext) {
    ParseResult<String> line = lines.parse(input, turnContext);
    return line instanceof ParseResult.Value<String> named
        ? ParseResult.revise(named.value(), decision)
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
