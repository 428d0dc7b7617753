package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of a step. */
enum StepOutcome {
  OK,
  FAILED;

  /** Understands one or the other, and a yes or no. */
  static OneOf<StepOutcome> parser() {
    return new OneOf<>(
        StepOutcome::options,
        Enum::name,
        id -> Stream.of(values()).filter(one -> one.name().equals(id)).findFirst());
  }

  private static List<Option> options(Turn turn) {
    Wording wording = turn.wording();
    return Stream.of(values())
        .map(
            one ->
                new Option(
                    one.name(),
                    wording.say("steps." + one),
                    wording.words("steps." + one.name().toLowerCase(Locale.ROOT))))
        .toList();
  }
}
