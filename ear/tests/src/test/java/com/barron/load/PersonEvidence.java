package com.barron.load;

import com.barron.load.Person.TakenReply;
import java.util.List;

/**
 * What three records that know nothing of each other hold of one person, each in its order.
 *
 * @param said by the driver
 * @param taken by the provider
 * @param heard by the database's journal, as correlations
 * @param owed by the database's outbox
 */
record PersonEvidence(
    List<Said> said, List<TakenReply> taken, List<String> heard, List<Owed> owed) {

  /**
   * A message of the person.
   *
   * @param correlation its name in the journal
   * @param acknowledged whether the webhook answered 200
   * @param text what was said
   * @param unexpected the reply in its place, when that cannot be its answer; else empty text
   */
  record Said(String correlation, boolean acknowledged, String text, String unexpected) {}

  /**
   * A row of the outbox.
   *
   * @param sid the provider's id; empty text when there is none
   */
  record Owed(long id, String state, String sid) {}
}
