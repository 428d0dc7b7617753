package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.TestRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Reads the logs of all servers of this run, after all other tests. */
@Isolated
@Order(Integer.MAX_VALUE)
@ExtendWith(ProductExtension.class)
class LogsIT {
  /** Shorter ones, as {@code menu} or {@code ORD-12345}, are words of the product too. */
  private static final int LONG_ENOUGH_TO_BE_SOMEBODYS = 16;

  @Test
  void noLogTellsANumberATextOrASecret(TestRig testRig) throws IOException {
    List<Path> logs = logs(testRig.folder());
    LogScan.LogFindings found = LogScan.in(logs);
    assertThat(found.lines()).as("lines of %s", logs).isPositive();
    assertThat(found.leaks().keySet())
        .filteredOn(leak -> !leak.startsWith(LogScan.TRACE))
        .isEmpty();
  }

  @Test
  void noLogTellsWhatWasSaid(TestRig testRig) throws IOException {
    Set<String> said = said(testRig);
    for (Path log : logs(testRig.folder())) {
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> said.stream().anyMatch(line::contains)).count())
            .as("lines of %s that tell what was said", log)
            .isZero();
      }
    }
  }

  /**
   * The first line of everything that the conversations of this run hold, as the database knows.
   */
  private static Set<String> said(TestRig testRig) {
    return testRig.said().stream()
        .flatMap(body -> body.lines().limit(1))
        .filter(line -> line.length() >= LONG_ENOUGH_TO_BE_SOMEBODYS)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The servers' logs; the database's own holds statements, as the test of statements asks for. */
  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("(server|console)\\.log.*|.*-(server|console)\\.log"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }
}
