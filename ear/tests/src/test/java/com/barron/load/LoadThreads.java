package com.barron.load;

/** Threads that do not keep the program alive. */
final class LoadThreads {
  private static final long STACK = 256 * 1024;

  private LoadThreads() {}

  /** Starts one. */
  static Thread start(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, STACK);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
