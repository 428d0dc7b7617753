package com.barron.production.messages;

import com.barron.production.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as other systems see it: nothing of what it says, and no phone number.
 *
 * @param channel what carries it, such as {@code twilio}
 * @param person whose conversation it belongs to; empty while nobody knows who that is
 * @param kind of a person's: {@code TEXT}, {@code TAP} or the kind of an attachment
 * @param correlation the same for a person's message and what was said to it
 * @param sending how it fares, if it is ours
 */
public record MessageEntry(
    long id,
    Direction direction,
    String channel,
    Optional<PersonId> person,
    String kind,
    Instant at,
    String correlation,
    Optional<Sending> sending) {

  /** Who says it. */
  public enum Direction {
    /** A person. */
    IN,
    /** The product. */
    OUT
  }

  /**
   * How a message of ours fares.
   *
   * @param attempts how often it was handed to the provider
   * @param delivery how far it got, as the provider says, in its words
   * @param errorCode the provider's code or our reason, when the last attempt failed
   * @param repeats the message that this one sends again
   */
  public record Sending(
      MessageState state,
      int attempts,
      Optional<String> delivery,
      Optional<String> errorCode,
      Optional<Instant> sentAt,
      Optional<Instant> deliveredAt,
      Optional<Instant> readAt,
      Optional<Long> repeats) {}
}
