package com.barron.whatsapp.background;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: one second, doubled with each attempt. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);

  /** A second doubled so often is longer than any limit, and still a number. */
  private static final int MOST_DOUBLINGS = 30;

  /** With this number no wait is changed. */
  private static final double MIDDLE = 0.5;

  private final Duration longest;
  private final DoubleSupplier random;

  private Backoff(Duration longest, DoubleSupplier random) {
    this.longest = longest;
    this.random = random;
  }

  /** Waits that are never longer than a limit. */
  public static Backoff upTo(Duration longest) {
    return new Backoff(longest, () -> MIDDLE);
  }

  /**
   * The same waits, plus or minus a half, so that what failed together does not come back together.
   *
   * @param random from 0, included, to 1
   */
  public Backoff withJitter(DoubleSupplier random) {
    return new Backoff(longest, random);
  }

  /**
   * The wait after so many attempts.
   *
   * @param attempts how many there were, from 1
   */
  public Duration after(int attempts) {
    Duration doubled =
        FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(longest) < 0 ? doubled : longest;
    return Duration.ofMillis((long) (wait.toMillis() * (0.5 + random.getAsDouble())));
  }

  /** At least as long as the provider asked for. */
  public Duration after(int attempts, Duration retryAfter) {
    Duration usual = after(attempts);
    return usual.compareTo(retryAfter) > 0 ? usual : retryAfter;
  }
}
