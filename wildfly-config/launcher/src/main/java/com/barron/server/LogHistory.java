package com.barron.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The logs of the runs before: {@code server.log.1} is the last one's, and five are kept. */
final class LogHistory {
  static final int KEPT = 5;

  private LogHistory() {}

  /**
   * Puts a log aside, so that the next run begins with none. Nothing happens where there is none.
   */
  static void putAside(Path log) throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    for (int age = KEPT - 1; age >= 1; age--) {
      if (Files.exists(aged(log, age))) {
        Files.move(aged(log, age), aged(log, age + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(log, aged(log, 1), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path aged(Path log, int age) {
    return log.resolveSibling(log.getFileName() + "." + age);
  }
}
