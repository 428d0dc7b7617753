package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.OneOf;
import java.util.Optional;

/** Whether somebody joins the ticket that is open, or wants another one. */
enum Joining {
  JOIN,
  NEW;

  /** Understands one or the other, and a yes or no. */
  static OneOf<Joining> parser() {
    return OneOf.worded(Joining.class, "maintenance.join.");
  }

  static boolean isJoin(Optional<Joining> answer) {
    return answer.filter(JOIN::equals).isPresent();
  }
}
