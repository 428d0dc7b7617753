package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import java.time.Instant;
import java.util.Optional;

/** The chat: answers everything that people write to Barron. */
public interface Chat {
  /**
   * Answers a message. Look-ups, and the domain command when a form is complete, take part in the
   * caller's transaction; nothing is sent. What would change a record is asked back when it was
   * written more than an hour ago.
   */
  ChatResult answer(Speaker speaker, DialogueState state, Content content, Instant writtenAt);

  /** Greets somebody who was let in by a code: who they are here, and the menu. */
  ChatResult welcome(Speaker speaker);

  /**
   * Asks the open question again, nothing else changes. Sends nothing when there is none, also
   * because a deployment removed the form.
   */
  ChatResult nudge(Speaker speaker, DialogueState state);

  /** Closes the open form and says so; its answers are kept as the suspended form. */
  ChatResult leave(Speaker speaker, DialogueState state);

  /** The question that is open; empty at the menu. */
  Optional<OpenQuestion> openQuestion(DialogueState state);

  /** Messages that belong to no conversation. */
  SystemMessages systemMessages();
}
