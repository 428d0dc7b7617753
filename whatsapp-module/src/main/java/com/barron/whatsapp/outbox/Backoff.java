package com.barron.whatsapp.outbox;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before trying again: one second, doubled with each attempt up to a minute, plus
 * or minus a half, so that what failed together does not come back together.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int ENOUGH_DOUBLINGS = 6;

  private final DoubleSupplier random;

  /**
   * @param random from 0, included, to 1
   */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * @param attempts how many there were, from 1
   */
  Duration after(int attempts) {
    Duration doubled =
        FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, ENOUGH_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return Duration.ofMillis((long) (wait.toMillis() * (0.5 + random.getAsDouble())));
  }

  /** At least as long as the provider asked for. */
  Duration after(int attempts, Duration retryAfter) {
    Duration usual = after(attempts);
    return usual.compareTo(retryAfter) > 0 ? usual : retryAfter;
  }
}
