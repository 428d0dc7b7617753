package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The short form: what ends within seconds, and the logs of it. */
class FaultsIT {
  private static Suite suite;

  @BeforeAll
  static void start() {
    suite = Suite.start("short");
  }

  @AfterAll
  static void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLostNothingHappensTwice() {
    return Stream.concat(
        Case.quick().stream()
            .map(next -> DynamicTest.dynamicTest(next.id(), () -> passes(suite.run(next)))),
        Stream.of(DynamicTest.dynamicTest("I5", () -> passes(suite.logs()))));
  }

  private static void passes(Result result) {
    assertThat(result.isPassed()).as("%s", List.of(result.wrong(), result.findings())).isTrue();
  }
}
