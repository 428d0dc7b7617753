package com.barron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a child process, so that a later start finds it when its launcher was killed and could
 * not end it.
 */
record PidFile(Path path) {

  /** A process number is used again after a while; together with its start it is not. */
  void remember(ProcessHandle process) {
    try {
      Files.writeString(path, process.pid() + " " + startOf(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process that was remembered; says whether it still ran. */
  boolean endLeftOver() {
    Optional<ProcessHandle> leftOver = leftOver();
    leftOver.ifPresent(
        process -> {
          process.destroy();
          if (!Processes.ends(process, Duration.ofSeconds(20))) {
            process.destroyForcibly();
            Processes.ends(process, Duration.ofSeconds(5));
          }
        });
    forget();
    return leftOver.isPresent();
  }

  void forget() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ProcessHandle> leftOver() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      String[] parts = Files.readString(path).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(Processes::runs)
          .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
