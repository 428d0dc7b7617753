package com.barron.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What was started, to be ended in the opposite order by whoever comes first: the end of the
 * program or a signal. A signal that arrives in the middle of a start waits for it, so that nothing
 * is started behind its back.
 */
final class StartedProcesses {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean over;

  synchronized <T extends AutoCloseable> T start(Supplier<T> thing) {
    if (over) {
      throw new StartupException("stopped while starting");
    }
    T running = thing.get();
    started.push(running);
    return running;
  }

  /** Whether somebody wanted the end. */
  synchronized boolean isOver() {
    return over;
  }

  synchronized void end() {
    over = true;
    while (!started.isEmpty()) {
      endOne(started.pop());
    }
  }

  private static void endOne(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      // The others have to be ended all the same; each of them has its own log.
      Thread.currentThread()
          .getUncaughtExceptionHandler()
          .uncaughtException(Thread.currentThread(), e);
    }
  }
}
