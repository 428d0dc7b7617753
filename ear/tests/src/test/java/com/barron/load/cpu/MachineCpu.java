package com.barron.load.cpu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What all CPUs of the machine did since it was started, in microseconds, from {@code /proc/stat}.
 *
 * @param busy spent by any process
 * @param stolen that the machine below gave to others
 */
public record MachineCpu(long busy, long stolen) {
  private static final long TICK = 10_000;
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final int STOLEN = 7;

  /** As it is now. */
  public static MachineCpu now() {
    try {
      return of(new String(Files.readAllBytes(Path.of("/proc/stat")), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was spent since an earlier moment. */
  public MachineCpu since(MachineCpu before) {
    return new MachineCpu(busy - before.busy, stolen - before.stolen);
  }

  /** Reads the first line: user, nice, system, idle, iowait, irq, softirq, steal, guests. */
  static MachineCpu of(String stat) {
    String first = stat.lines().findFirst().orElseThrow();
    long[] ticks =
        Stream.of(first.strip().split("\\s+")).skip(1).mapToLong(Long::parseLong).toArray();
    long all = LongStream.of(ticks).limit(STOLEN).sum();
    return new MachineCpu((all - ticks[IDLE] - ticks[WAITING]) * TICK, ticks[STOLEN] * TICK);
  }
}
