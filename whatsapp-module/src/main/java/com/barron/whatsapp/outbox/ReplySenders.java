package com.barron.whatsapp.outbox;

import java.util.Optional;
import java.util.OptionalLong;

/** Senders of this node for the answers to messages that this node takes in. */
@FunctionalInterface
public interface ReplySenders {
  /**
   * A sender for one message of a channel, asked for before its row is written. Empty where others
   * wait already or the channel does not send: the row then waits for a claim as any other.
   *
   * @param conversation if it is known already; what this node still sends to it goes first
   */
  Optional<Reservation> reserve(String channel, OptionalLong conversation);
}
