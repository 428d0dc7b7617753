package com.barron.whatsapp.flows.bom;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said to a summary; {@code cancel} is understood anywhere. */
public enum SummaryDecision {
  YES,
  EDIT;

  /** Understands a decision, or the line of the summary that is to be changed. */
  record DecisionParser(SummaryLineParser lines)
      implements com.barron.whatsapp.dialogue.Parser<SummaryDecision> {
    @Override
    public ParseResult<SummaryDecision> parse(Input input, TurnContext turnContext) {
      if (lines.parse(input, turnContext) instanceof ParseResult.Revise<String> line) {
        return new ParseResult.Revise<>(line.keys());
      }
      return Arrays.stream(values())
          .filter(summaryDecision -> summaryDecision.isMeantBy(input, turnContext))
          .findFirst()
          .map(ParseResult::value)
          .orElseGet(() -> ParseResult.unfit("decision.unfit"));
    }

    @Override
    public String write(SummaryDecision value) {
      return value.name();
    }

    @Override
    public Optional<SummaryDecision> read(String canonical) {
      return Arrays.stream(values()).filter(d -> d.name().equals(canonical)).findFirst();
    }
  }

  private boolean isMeantBy(Input input, TurnContext turnContext) {
    String word = name().toLowerCase(Locale.ROOT);
    return input.says(word)
        || turnContext.translations().words("decision." + word).contains(input.plain());
  }
}
