package com.barron.load.comparison;

import java.util.List;

/**
 * What three records that know nothing of each other hold of one person, each in its order.
 *
 * @param said by the driver
 * @param taken by the provider
 * @param heard by the database's journal, as correlations
 * @param owed by the database's outbox
 */
public record PersonEvidence(
    List<Said> said, List<TakenReply> taken, List<String> heard, List<Owed> owed) {

  /**
   * A message of the person.
   *
   * @param correlation its name in the journal
   * @param acknowledged whether the webhook answered 200
   * @param text what was said
   * @param unexpected the reply in its place, when that cannot be its answer; else empty text
   */
  public record Said(String correlation, boolean acknowledged, String text, String unexpected) {}

  /**
   * A reply that the provider accepted.
   *
   * @param outbox the outbox's id that travelled with it; -1 for none
   * @param sid the id that the provider gave it
   */
  public record TakenReply(long outbox, String sid) {}

  /**
   * A row of the outbox.
   *
   * @param sid the provider's id; empty text when there is none
   */
  public record Owed(long id, String state, String sid) {}
}
