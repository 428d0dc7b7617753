package com.barron.server;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition of another process, which cannot call back. */
final class Polling {

  private static final long PAUSE_MILLIS = 50;

  private Polling() {}

  /**
   * True as soon as the condition holds; false when it did not within the time, or the thread was
   * interrupted.
   */
  @SuppressForbidden("Another process is polled: there is nothing to be woken by.")
  static boolean until(Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
