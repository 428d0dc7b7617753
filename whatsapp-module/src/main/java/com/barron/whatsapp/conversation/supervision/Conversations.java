package com.barron.whatsapp.conversation.supervision;

import com.barron.production.people.PersonId;
import java.util.Optional;

/**
 * The conversations of the plant, for those who may {@code TALK_FOR_BARRON}. What changes one asks
 * for the right, writes the audit, and tells the person as far as they may be written to.
 */
public interface Conversations {
  /** The longest text that somebody writes, in characters. */
  int LONGEST_TEXT = 1_000;

  /**
   * Lists some. One statement.
   *
   * @param name a part of the person's name, or empty text
   * @param most 1 to 200
   */
  ConversationPage list(
      ConversationFilter filter, String name, Optional<ConversationPage.Key> after, int most);

  /** One statement. */
  Optional<ConversationView> find(long id);

  /**
   * Barron keeps quiet in it; what the person says is for whoever took it over. Whoever has it
   * already has it for longer.
   */
  SupervisionResult takeOver(long id, PersonId by);

  /**
   * Says something in a conversation that one has taken over.
   *
   * @param form of which form it comes, at most 40 characters: the same form writes once
   * @throws IllegalArgumentException when the text is empty or longer than {@link #LONGEST_TEXT}
   */
  SupervisionResult write(long id, PersonId by, String text, String form);

  /** The person talks to Barron again. Anybody who may take over may do so. */
  SupervisionResult handBack(long id, PersonId by);

  /** Takes a conversation back to the menu; what was answered already can be resumed. */
  SupervisionResult free(long id, PersonId by);
}
