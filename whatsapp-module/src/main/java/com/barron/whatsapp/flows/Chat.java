package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.Optional;

/** Everything that can be said to Barron by chat. */
public interface Chat {
  /**
   * Answers a message. Look-ups, and the domain command when a form is complete, take part in the
   * caller's transaction; nothing is sent.
   */
  ChatResult answer(Speaker speaker, DialogueState state, Content content);

  /**
   * Asks the open question once more, nothing else changes. Says nothing when there is none, also
   * because a deployment took the form away.
   */
  ChatResult nudge(Speaker speaker, DialogueState state);

  /** Closes the open form and says so; what was filled is kept. */
  ChatResult leave(Speaker speaker, DialogueState state);

  /** Where a conversation rests; empty at the menu. */
  Optional<OpenQuestion> step(DialogueState state);

  /** What is said beside any conversation. */
  SystemMessages notices();
}
