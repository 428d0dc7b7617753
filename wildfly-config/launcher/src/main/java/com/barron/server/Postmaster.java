package com.barron.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds PostgreSQL's first process by the file that it keeps beside its data. */
final class Postmaster {

  private Postmaster() {}

  static Optional<ProcessHandle> runningOn(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return lines.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Postmaster::isPostgres);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The file outlives a crash of the machine; the number may then be another program's. */
  private static boolean isPostgres(ProcessHandle process) {
    return Processes.runs(process)
        && process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }
}
