package com.barron.whatsapp.flows.sop;

import com.barron.whatsapp.dialogue.OptionParser;

/** The result of a step. */
enum StepOutcome {
  OK,
  FAILED;

  /** Understands one or the other, and a yes or no. */
  static OptionParser<StepOutcome> parser() {
    return OptionParser.worded(StepOutcome.class, "steps.");
  }
}
