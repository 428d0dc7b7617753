package com.barron.rig;

import com.barron.provider.SuppressForbidden;
import java.time.Duration;
import java.util.Locale;

/** Prints the rig's progress to the terminal. */
final class RigProgress {
  private final long start = System.nanoTime();

  @SuppressForbidden("whoever runs the build waits for it at a terminal")
  void say(String what) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
    System.out.printf(Locale.ROOT, "[rig %6.1f s] %s%n", seconds, what);
  }
}
