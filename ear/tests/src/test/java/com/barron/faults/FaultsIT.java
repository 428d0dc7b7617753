package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.TestQueue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The short form: what ends within seconds, and the logs of it. */
@ResourceLock(TestQueue.NODES)
class FaultsIT {
  private static FaultRunner faultRunner;

  @BeforeAll
  static void start() {
    faultRunner = FaultRunner.start("short");
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
        FaultCase.quick().stream()
            .map(next -> DynamicTest.dynamicTest(next.id(), () -> passes(faultRunner.run(next)))),
        Stream.of(DynamicTest.dynamicTest("I5", () -> passes(faultRunner.logs()))));
  }

  private static void passes(CaseResult caseResult) {
    assertThat(caseResult.isPassed())
        .as("%s", List.of(caseResult.wrong(), caseResult.verificationResult()))
        .isTrue();
  }
}
