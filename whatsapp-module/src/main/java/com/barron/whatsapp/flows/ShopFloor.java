package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.time.ZonedDateTime;
import java.util.Locale;
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

  /** What somebody is told who is not enrolled and sent no invite code. */
  Reply notEnrolled(Locale language);

  /**
   * What is said to somebody who writes too much at once. @param until when they are heard again
   */
  Reply tooMany(Locale language, ZonedDateTime until);

  /**
   * What somebody is told whose invite code was refused.
   *
   * @param reasonKey as {@link com.barron.production.people.Redemption.Refused} names it
   */
  Reply notJoined(Locale language, String reasonKey);

  /** What somebody is told whose number or user id is not the one that we know of them. */
  Reply changed(Locale language);

  /** What is said when a message could not be handled. @param errorId what support can look up */
  Reply failed(Locale language, String errorId);
}
