package com.barron.load.cpu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Binds processes to CPUs, by Linux's taskset. */
public final class CpuAffinity {
  private static final String WITHOUT =
      "install util-linux, or set -Dload.server-cpus= and -Dload.driver-cpus= to nothing";

  /** A thread may end while taskset works through them; then it stops. */
  private static final int ATTEMPTS = 20;

  private CpuAffinity() {}

  /**
   * Binds all threads of the processes; what they start later inherits it.
   *
   * @param cpus as taskset writes them, 0 or 0-1; empty: nothing is bound
   * @throws IllegalStateException when that is not possible; says what to do
   */
  public static void bind(Collection<Long> pids, String cpus) {
    if (!cpus.isEmpty()) {
      pids.forEach(pid -> bind(pid, cpus));
    }
  }

  private static void bind(long pid, String cpus) {
    String refusal = refusal(pid, cpus);
    for (int i = 1; i < ATTEMPTS && refusal.contains("No such process"); i++) {
      refusal = refusal(pid, cpus);
    }
    // A process that ended meanwhile needs no CPU.
    if (!refusal.isEmpty() && CpuTime.parent(pid).isPresent()) {
      throw new IllegalStateException("taskset refuses CPUs " + cpus + ": " + refusal + WITHOUT);
    }
  }

  /** What taskset complains about; empty when it does not. */
  private static String refusal(long pid, String cpus) {
    try {
      Process taskset =
          new ProcessBuilder("taskset", "-a", "-c", "-p", cpus, Long.toString(pid))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] said = taskset.getErrorStream().readAllBytes();
      return taskset.waitFor() == 0 ? "" : new String(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("there is no taskset: " + WITHOUT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
