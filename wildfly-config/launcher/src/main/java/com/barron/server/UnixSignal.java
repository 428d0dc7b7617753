package com.barron.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Signals that Java cannot send by itself; for Unix, where the embedded database and the tests run.
 */
enum UnixSignal {
  /** PostgreSQL: fast shutdown. */
  INT,
  /** PostgreSQL: immediate shutdown, as in a crash. */
  QUIT,
  /** The process stands still, its connections stay open. */
  STOP,
  /** It goes on. */
  CONT;

  void send(long pid) {
    try {
      int result =
          new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
              .inheritIO()
              .start()
              .waitFor();
      if (result != 0) {
        throw new IllegalStateException("kill -" + name() + " " + pid + " ended with " + result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending " + name() + " to " + pid, e);
    }
  }
}
