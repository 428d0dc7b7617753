package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All cases; {@code mvn -Pfaults verify}. Some of them alone: {@code -Dfaults.cases=F3,F4}. */
class FaultSuite {
  private static FaultRunner faultRunner;

  @BeforeAll
  static void start() {
    faultRunner = FaultRunner.start("report");
  }

  @AfterAll
  static void stop() {
    if (faultRunner != null) {
      faultRunner.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLostNothingHappensTwice() {
    return Stream.concat(
        FaultCase.named(System.getProperty("faults.cases", "")).stream()
            .map(next -> DynamicTest.dynamicTest(next.id(), () -> passes(faultRunner.run(next)))),
        Stream.of(DynamicTest.dynamicTest("I5", () -> passes(faultRunner.logs()))));
  }

  private static void passes(CaseResult caseResult) {
    assertThat(caseResult.isPassed())
        .as("%s", List.of(caseResult.wrong(), caseResult.verificationResult()))
        .isTrue();
  }
}
