package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All cases; {@code mvn -Pfaults verify}. Some of them alone: {@code -Dfaults.cases=F3,F4}. */
class FaultSuite {
  private static Suite suite;

  @BeforeAll
  static void start() {
    suite = Suite.start("report");
  }

  @AfterAll
  static void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLostNothingHappensTwice() {
    String wanted = System.getProperty("faults.cases", "");
    Set<String> ids = wanted.isBlank() ? Set.of() : Set.of(wanted.split(","));
    return Stream.concat(
        Case.all().stream()
            .filter(next -> ids.isEmpty() || ids.contains(next.id()))
            .map(next -> DynamicTest.dynamicTest(next.id(), () -> passes(suite.run(next)))),
        Stream.of(DynamicTest.dynamicTest("I5", () -> passes(suite.logs()))));
  }

  private static void passes(Result result) {
    assertThat(result.isPassed()).as("%s", List.of(result.wrong(), result.findings())).isTrue();
  }
}
