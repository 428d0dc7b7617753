package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.Optional;

/** Everything that can be said to Barron by chat. */
public interface ShopFloor {
  /**
   * Answers a message. Look-ups, and the domain command when a form is complete, take part in the
   * caller's transaction; nothing is sent.
   */
  Answer answer(Speaker speaker, DialogueState state, Content content);

  /**
   * Asks the open question once more, nothing else changes. Says nothing when there is none, also
   * because a deployment took the form away.
   */
  Answer nudge(Speaker speaker, DialogueState state);

  /** Closes the open form and says so; what was filled is kept. */
  Answer leave(Speaker speaker, DialogueState state);

  /** Where a conversation rests; empty at the menu. */
  Optional<OpenStep> step(DialogueState state);

  /** What is said beside any conversation. */
  Notices notices();
}
