package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Stops attempts at something that does not answer. After some in a row that failed, nothing is
 * allowed for a pause; then a single attempt is, and the pause doubles with each that does not get
 * through, up to half a minute.
 *
 * <p>A message of its own waits longer and longer as well. That alone would let a backlog try again
 * message by message.
 */
final class CircuitBreaker {
  static final int FAILURES = 5;
  private static final Backoff PAUSES = Backoff.upTo(Duration.ofSeconds(30));

  private final LongSupplier nanos;
  private int failures;

  /** How many pauses followed each other; 0 while attempts get through. */
  private int pauses;

  private long resumesAt;
  private boolean probing;

  /**
   * A breaker that lets everything through.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  CircuitBreaker(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** How many of so many attempts may be made now. */
  synchronized int allows(int most) {
    if (pauses == 0) {
      return most;
    }
    return probing || nanos.getAsLong() - resumesAt < 0 ? 0 : Math.min(1, most);
  }

  /** Whether everything is let through. */
  synchronized boolean isClosed() {
    return pauses == 0;
  }

  /** An attempt is on its way. While it is left alone, it is the one that tries. */
  synchronized void claimed() {
    probing = pauses > 0;
  }

  /** The attempt was not made after all, or it says nothing. */
  synchronized void givenBack() {
    probing = false;
  }

  /** An attempt got through. @return whether none did before */
  synchronized boolean succeeded() {
    boolean wasOpen = pauses > 0;
    failures = 0;
    pauses = 0;
    probing = false;
    return wasOpen;
  }

  /** An attempt did not get through. @return whether it was the one after which a pause begins */
  synchronized boolean failed() {
    failures++;
    return pausesAfter(FAILURES);
  }

  /** No attempt will get through until somebody acts: the first one is enough for a pause. */
  synchronized void refused() {
    failures++;
    pausesAfter(1);
  }

  private boolean pausesAfter(int enough) {
    boolean opens = pauses == 0 && failures >= enough;
    // Others were on their way when the pause began: they say nothing new.
    if (opens || probing) {
      pauses++;
      resumesAt = nanos.getAsLong() + PAUSES.after(pauses).toNanos();
      probing = false;
    }
    return opens;
  }
}
