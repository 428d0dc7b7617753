package com.barron.whatsapp.flows.sop;

import com.barron.production.sop.SopView;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Understands what came of a step, unless the procedure was revised since it was begun: then it
 * begins again.
 *
 * @param revised the procedure as it is now, if it is another revision than the one that is walked
 * @param again what is asked again then
 */
record StepOutcomeParser(
    OptionParser<StepOutcome> outcomes,
    Function<TurnContext, Optional<SopView>> revised,
    Set<String> again)
    implements Parser<StepOutcome> {
  @Override
  public ParseResult<StepOutcome> parse(Input input, TurnContext turnContext) {
    return revised
        .apply(turnContext)
        .<ParseResult<StepOutcome>>map(
            sop ->
                new ParseResult.Revise<>(
                    again,
                    Optional.of(Message.of("steps.revised", sop.id().toString(), sop.revision()))))
        .orElseGet(() -> outcomes.parse(input, turnContext));
  }

  @Override
  public String write(StepOutcome outcome) {
    return outcomes.write(outcome);
  }

  @Override
  public Optional<StepOutcome> read(String canonical) {
    return outcomes.read(canonical);
  }
}
