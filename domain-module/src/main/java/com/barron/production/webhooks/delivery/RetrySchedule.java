package com.barron.production.webhooks.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is tried again: ten attempts in about 75 hours, as Standard Webhooks proposes.
 */
final class RetrySchedule {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** The first one included. */
  static final int ATTEMPTS = WAITS.size() + 1;

  /** A receiver cannot put us off for longer. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private RetrySchedule() {}

  /**
   * How long to wait after so many attempts; empty: there is no other one.
   *
   * @param attempts from 1
   * @param atLeast what the receiver asked for
   */
  static Optional<Duration> after(int attempts, Duration atLeast) {
    if (attempts >= ATTEMPTS) {
      return Optional.empty();
    }
    Duration usual = WAITS.get(attempts - 1);
    Duration asked = atLeast.compareTo(LONGEST) < 0 ? atLeast : LONGEST;
    return Optional.of(usual.compareTo(asked) > 0 ? usual : asked);
  }
}
