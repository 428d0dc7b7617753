package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogHistoryTest {
  @TempDir Path folder;

  @Test
  void keepsTheLogsOfTheLastRuns() throws IOException {
    Path log = folder.resolve("server.log");
    for (int run = 1; run <= LogHistory.KEPT + 2; run++) {
      LogHistory.putAside(log);
      assertThat(log).doesNotExist();
      Files.writeString(log, "run " + run);
    }

    assertThat(folder.resolve("server.log.1")).hasContent("run " + (LogHistory.KEPT + 1));
    assertThat(folder.resolve("server.log." + LogHistory.KEPT)).hasContent("run 2");
    assertThat(folder).isDirectoryNotContaining("glob:**.log." + (LogHistory.KEPT + 1));
  }
}
