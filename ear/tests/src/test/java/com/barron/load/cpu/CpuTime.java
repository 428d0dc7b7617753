package com.barron.load.cpu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CPU time of processes, user and system, as Linux counts it in {@code /proc/<pid>/stat}. All in
 * microseconds, in steps of {@value #TICK}.
 */
public final class CpuTime {
  private static final long TICK = 10_000;

  /** Positions behind the name, which ends with the last parenthesis. */
  private static final int PARENT = 1;

  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED = 13;
  private static final int SYSTEM_OF_ENDED = 14;

  private CpuTime() {}

  /** Of one process, all its threads included. */
  public static long of(long pid) {
    return stat(pid).map(fields -> micros(fields, USER, SYSTEM)).orElse(0L);
  }

  /** Of a process, of its children and of those that ended since. */
  public static long withChildren(long pid) {
    long own =
        stat(pid)
            .map(f -> micros(f, USER, SYSTEM) + micros(f, USER_OF_ENDED, SYSTEM_OF_ENDED))
            .orElse(0L);
    return own + children(pid).stream().mapToLong(CpuTime::of).sum();
  }

  /** The processes that a process started and that run now. */
  public static List<Long> children(long pid) {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.map(folder -> folder.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .filter(child -> parent(child).filter(found -> found == pid).isPresent())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who started a process; empty when it has ended. */
  public static Optional<Long> parent(long pid) {
    return stat(pid).map(fields -> Long.valueOf(fields.get(PARENT)));
  }

  private static long micros(List<String> fields, int user, int system) {
    return (Long.parseLong(fields.get(user)) + Long.parseLong(fields.get(system))) * TICK;
  }

  private static Optional<List<String>> stat(long pid) {
    try {
      byte[] all = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "stat"));
      return Optional.of(fields(new String(all, UTF_8)));
    } catch (IOException e) {
      // It has ended, perhaps while it was read.
      return Optional.empty();
    }
  }

  /** What follows the name, which may itself hold spaces and parentheses. */
  static List<String> fields(String stat) {
    return List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
  }
}
