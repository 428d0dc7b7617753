package com.barron.load;

import java.util.concurrent.atomic.AtomicLong;

/** Times at a fixed interval, each handed out once. */
final class Schedule {
  private final double perSecond;
  private final long start;
  private final AtomicLong drawn = new AtomicLong();

  /**
   * @param perSecond times in a second
   * @param start the first one, as {@link System#nanoTime()}
   */
  Schedule(double perSecond, long start) {
    this.perSecond = perSecond;
    this.start = start;
  }

  /** The next one, as {@link System#nanoTime()}. */
  long next() {
    return start + (long) (drawn.getAndIncrement() / perSecond * 1e9);
  }
}
