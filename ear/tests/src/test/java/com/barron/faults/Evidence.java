package com.barron.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The evidence of one case: what the provider delivered and accepted, by the provider's own record,
 * and what the tables hold.
 *
 * @param said what people said, each person's messages in the order in which they said them
 * @param unanswered numbers of people whose messages need no answer
 * @param ordered whether each person waited for one answer before the next message
 * @param inbox ids of the provider that the product remembers
 * @param journal rows of the journal, in no order
 * @param owed rows of the outbox, in no order
 * @param taken what the provider accepted from us, in order
 * @param tickets how many tickets a person has opened, by number
 * @param violations rows that no statement may leave behind
 */
record Evidence(
    List<DeliveredMessage> said,
    Set<String> unanswered,
    boolean ordered,
    Set<String> inbox,
    List<ConversationLine> journal,
    List<Owed> owed,
    List<AcceptedMessage> taken,
    Map<String, Integer> tickets,
    List<String> violations) {

  /** A row of the journal; ids are drawn in the order in which things were stored. */
  record ConversationLine(long id, boolean fromPerson, String correlation) {}

  /**
   * A row of the outbox.
   *
   * @param providerId empty text when there is none
   * @param stuck still being sent a minute after its lease ended
   */
  record Owed(long id, String state, String providerId, boolean stuck) {}

  /**
   * A message that the provider accepted from us.
   *
   * @param owed the outbox id that travelled with it; -1 for none
   * @param sid the id that the provider gave it
   */
  record AcceptedMessage(String to, long owed, String sid) {}
}
