package com.barron.whatsapp.typing;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the typing indicators of a node: a few at once, then so many a second. In a burst of
 * messages the answers come first.
 */
final class TypingRateLimit {
  /** As many as can be shown at once after a pause. */
  static final int AT_ONCE = 20;

  private static final double A_SECOND = 10;

  private final LongSupplier nanos;
  private double left = AT_ONCE;
  private long counted;

  /**
   * @param nanos as {@link System#nanoTime()}
   */
  TypingRateLimit(LongSupplier nanos) {
    this.nanos = nanos;
    this.counted = nanos.getAsLong();
  }

  /** Whether one more may be shown now; it is counted then. */
  synchronized boolean allows() {
    long now = nanos.getAsLong();
    double more = A_SECOND * (now - counted) / TimeUnit.SECONDS.toNanos(1);
    left = Math.min(AT_ONCE, left + more);
    counted = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
