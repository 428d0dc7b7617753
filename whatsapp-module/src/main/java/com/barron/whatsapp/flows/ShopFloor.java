package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be said to Barron by chat. */
public interface ShopFloor {
  /**
   * Answers a message. Look-ups, and the domain command when a form is complete, take part in the
   * caller's transaction; nothing is sent.
   */
  Answer answer(Speaker speaker, DialogueState state, Content content);

  /** Asks the open question once more; empty when no form is open. Changes nothing else. */
  Optional<Answer> nudge(Speaker speaker, DialogueState state);

  /** Closes the open form, what was filled is kept; empty when no form is open. */
  Optional<Answer> leave(Speaker speaker, DialogueState state);

  /** What somebody is told who is not enrolled and sent no invite code. */
  Reply notEnrolled(Locale language);

  /** What is said when a message could not be handled. @param errorId what support can look up */
  Reply failed(Locale language, String errorId);
}
