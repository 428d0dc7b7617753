package com.barron.load.cpu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Binds processes to CPUs, by Linux's taskset. */
public final class CpuAffinity {
  private static final String WITHOUT =
      "install util-linux, or set -Dload.server-cpus= and -Dload.driver-cpus= to nothing";

  /** A thread may end while taskset works through them; then it stops. */
  private static final int ATTEMPTS = 20;

  /** One shell for all, because a large program starts others slowly. Says what was refused. */
  private static final String BIND =
      "cpus=$1; shift; for pid; do i=0;"
          + " until said=$(taskset -a -c -p $cpus $pid 2>&1 >/dev/null) || [ ! -d /proc/$pid ];"
          + " do i=$((i + 1)); [ $i -lt "
          + ATTEMPTS
          + " ] || { echo $said; break; }; done; done";

  private CpuAffinity() {}

  /**
   * Binds all threads of the processes; what they start later inherits it.
   *
   * @param cpus as taskset writes them, 0 or 0-1; empty: nothing is bound
   * @throws IllegalStateException when that is not possible; says what to do
   */
  public static void bind(Collection<Long> pids, String cpus) {
    if (cpus.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("sh", "-c", BIND, "bind", cpus));
    pids.forEach(pid -> command.add(pid.toString()));
    try {
      Process shell = new ProcessBuilder(command).redirectErrorStream(true).start();
      byte[] refused = shell.getInputStream().readAllBytes();
      if (shell.waitFor() != 0 || refused.length > 0) {
        throw new IllegalStateException(
            new String(refused, StandardCharsets.UTF_8) + "CPUs " + cpus + ": " + WITHOUT);
      }
    } catch (IOException e) {
      throw new IllegalStateException("there is no shell: " + WITHOUT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
