package com.barron.whatsapp.flows.maintenance;

import com.barron.whatsapp.dialogue.OptionParser;
import java.util.Optional;

/** Whether somebody joins the ticket that is open, or wants another one. */
enum JoinDecision {
  JOIN,
  NEW;

  /** Understands one or the other, and a yes or no. */
  static OptionParser<JoinDecision> parser() {
    return OptionParser.worded(JoinDecision.class, "maintenance.join.");
  }

  static boolean isJoin(Optional<JoinDecision> answer) {
    return answer.filter(JOIN::equals).isPresent();
  }
}
