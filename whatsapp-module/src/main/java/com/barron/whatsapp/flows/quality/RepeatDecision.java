package com.barron.whatsapp.flows.quality;

import com.barron.whatsapp.dialogue.OptionParser;

/** Whether a defect that was recorded just before is recorded again. */
enum RepeatDecision {
  YES,
  NO;

  /** Understands one or the other. */
  static OptionParser<RepeatDecision> parser() {
    return OptionParser.worded(RepeatDecision.class, "defect.again.");
  }
}
