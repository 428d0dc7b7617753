package com.barron.whatsapp.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to work on a row.
 *
 * @param token proves it when a result is recorded
 * @param length from the transaction's time on, by the database's clock
 * @param follows the token of a row of the same conversation that the same node still works on
 */
public record Lease(UUID token, Duration length, Optional<UUID> follows) {
  /** Longer than any attempt takes, so that nobody still sends when a lease ends. */
  static final Duration LENGTH = Duration.ofSeconds(30);

  /** From then on it is too old for an attempt, which takes up to 14 s. */
  static final Duration FRESH = Duration.ofSeconds(14);

  /** A new one of the usual length. */
  static Lease following(Optional<UUID> before) {
    return new Lease(UUID.randomUUID(), LENGTH, before);
  }
}
