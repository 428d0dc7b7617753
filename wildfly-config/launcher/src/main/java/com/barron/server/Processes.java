package com.barron.server;

import java.time.Duration;

/** Processes that this one did not start itself. */
final class Processes {

  private Processes() {}

  /** A process that has ended but was not asked for its exit code yet counts as ended. */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  static boolean ends(ProcessHandle process, Duration atMost) {
    return Polling.until(atMost, () -> !runs(process));
  }
}
