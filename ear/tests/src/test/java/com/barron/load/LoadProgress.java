package com.barron.load;

import com.barron.provider.SuppressForbidden;
import java.util.Locale;

/** Prints how far the load is, to the terminal. */
final class LoadProgress {
  private final long start = System.nanoTime();

  @SuppressForbidden("whoever runs the load waits for it at a terminal")
  void say(String what) {
    System.out.printf(Locale.ROOT, "[load %6.1f s] %s%n", (System.nanoTime() - start) / 1e9, what);
  }
}
