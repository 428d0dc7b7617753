package com.barron.whatsapp.news;

import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.Texts;
import java.util.Set;

/**
 * Something that happened, and what is said of it.
 *
 * @param about what it is news of, at most 64 characters: the last news of it makes older ones that
 *     still wait untrue
 * @param notTold who did it, and whoever else must not be told
 */
record News(
    NewsEvent event,
    String about,
    Set<PersonId> notTold,
    ConcernedPeople concerned,
    NewsText text) {
  News {
    notTold = Set.copyOf(notTold);
  }

  /** The words for one reader. */
  @FunctionalInterface
  interface NewsText {
    /**
     * @param names of everybody whom the news names
     */
    Reply in(Texts texts, StaffNames names);
  }
}
