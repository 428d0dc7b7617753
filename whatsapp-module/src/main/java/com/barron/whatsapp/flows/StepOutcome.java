package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.OneOf;

/** What came of a step. */
enum StepOutcome {
  OK,
  FAILED;

  /** Understands one or the other, and a yes or no. */
  static OneOf<StepOutcome> parser() {
    return OneOf.worded(StepOutcome.class, "steps.");
  }
}
