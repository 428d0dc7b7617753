package com.barron.whatsapp.flows;

import com.barron.production.sop.SopView;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Turn;
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
record StepParser(
    OneOf<StepOutcome> outcomes, Function<Turn, Optional<SopView>> revised, Set<String> again)
    implements Parser<StepOutcome> {
  @Override
  public Parsed<StepOutcome> parse(Input input, Turn turn) {
    return revised
        .apply(turn)
        .<Parsed<StepOutcome>>map(
            sop ->
                new Parsed.Revise<>(
                    again,
                    Optional.of(Note.of("steps.revised", sop.id().toString(), sop.revision()))))
        .orElseGet(() -> outcomes.parse(input, turn));
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
