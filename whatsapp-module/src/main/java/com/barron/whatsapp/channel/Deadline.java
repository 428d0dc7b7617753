package com.barron.whatsapp.channel;

import java.time.Duration;

/**
 * A moment after which a message must not begin to go: somebody else may have taken it over. By a
 * clock that goes on while the process is stopped.
 *
 * @param nanos by {@link System#nanoTime()}
 */
public record Deadline(long nanos) {
  /** So long from now on. */
  public static Deadline in(Duration length) {
    return new Deadline(System.nanoTime() + length.toNanos());
  }

  /** Whether it is over. */
  public boolean isPast() {
    return System.nanoTime() - nanos > 0;
  }
}
