package com.barron.whatsapp.channel;

import java.time.Duration;

/**
 * A moment after which sending must not begin, because another node may own the message by then. By
 * a clock that runs on while the process is suspended.
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
