package com.barron.faults;

import java.time.Duration;
import java.util.List;

/**
 * A message that the provider delivered, or tried to.
 *
 * @param id the provider's id
 * @param number whose message
 * @param attempts in their order
 */
record DeliveredMessage(String id, String number, String text, List<Attempt> attempts) {
  DeliveredMessage {
    attempts = List.copyOf(attempts);
  }

  boolean isAcknowledged() {
    return attempts.stream().anyMatch(Attempt::took);
  }

  /** From the first try to the end of the last one. */
  Duration latency() {
    return Duration.ofNanos(
        attempts.get(attempts.size() - 1).endedAt() - attempts.get(0).startedAt());
  }

  /** The node that accepted it, or empty text. */
  String takenBy() {
    return attempts.stream().filter(Attempt::took).map(Attempt::node).findFirst().orElse("");
  }
}
