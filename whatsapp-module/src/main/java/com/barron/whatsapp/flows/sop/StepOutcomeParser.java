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
 * Understands the outcome of a step. When the procedure was revised since the run began, the run
 * starts again.
 *
 * @param revised the procedure as it is now, if its revision is not that of the run
 * @param reopened the questions that are asked again then
 */
record StepOutcomeParser(
    OptionParser<StepOutcome> outcomes,
    Function<TurnContext, Optional<SopView>> revised,
    Set<String> reopened)
    implements Parser<StepOutcome> {
  @Override
  public ParseResult<StepOutcome> parse(Input input, TurnContext turnContext) {
    return revised
        .apply(turnContext)
        .<ParseResult<StepOutcome>>map(
            sop ->
                new ParseResult.Revise<>(
                    reopened,
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
