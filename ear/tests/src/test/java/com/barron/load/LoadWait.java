package com.barron.load;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits while people write, prints a line every five seconds, and ends what became too much. */
final class LoadWait {
  private static final long A_MOMENT = 10_000_000;
  private static final long BETWEEN_LINES = 5_000_000_000L;

  private final People people;
  private final int messagesAtMost;
  private final LoadProgress progress;

  LoadWait(People people, int messagesAtMost, LoadProgress progress) {
    this.people = people;
    this.messagesAtMost = messagesAtMost;
    this.progress = progress;
  }

  /**
   * Returns at a time, on a condition, or when the load is over.
   *
   * @param phase what is printed
   * @param end as {@link System#nanoTime()}
   */
  void await(String phase, LoadControl control, long end, BooleanSupplier reached) {
    long line = System.nanoTime() + BETWEEN_LINES;
    long replies = people.replies();
    while (end - System.nanoTime() > 0 && !control.isOver() && !reached.getAsBoolean()) {
      LockSupport.parkNanos(Math.min(A_MOMENT, end - System.nanoTime()));
      if (System.nanoTime() - line > 0) {
        long all = people.replies();
        progress.say(line(phase, all, all - replies));
        replies = all;
        line += BETWEEN_LINES;
      }
      if (people.replies() > messagesAtMost) {
        control.fail("more than load.messages were sent: raise it, or measure for a shorter time");
      }
    }
  }

  /** Returns at a time. @param end as {@link System#nanoTime()} */
  static void until(long end) {
    while (end - System.nanoTime() > 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static String line(String phase, long all, long since) {
    return String.format(
        Locale.ROOT, "%s: %,d replies, %.0f a second", phase, all, since / (BETWEEN_LINES / 1e9));
  }
}
