package com.barron.server;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Tells the person at the terminal what happens, a line per stage with the seconds since the start.
 */
final class Progress {

  private final PrintStream out;
  private final long start = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  void stage(String text) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds, text);
    out.flush();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }
}
