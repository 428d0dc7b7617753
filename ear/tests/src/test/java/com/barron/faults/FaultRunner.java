package com.barron.faults;

import com.barron.rig.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs cases on one cluster, one after the other, and reports on all of them. */
final class FaultRunner implements AutoCloseable {
  private final long seed = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
  private final boolean full = Boolean.getBoolean("faults.full");
  private final String name;
  private final TestCluster testCluster;
  private final List<CaseResult> caseResults = new ArrayList<>();

  private FaultRunner(String name) {
    this.name = name;
    this.testCluster = TestCluster.start(Map.of(), System.getProperty("faults.server-options", ""));
    testCluster.say("the seed is " + seed + ": -Dfaults.seed=" + seed + " repeats it");
  }

  /**
   * @param name of the report's files
   */
  static FaultRunner start(String name) {
    return new FaultRunner(name);
  }

  CaseResult run(FaultCase next) {
    testCluster.use(next.settings());
    testCluster.makeWhole();
    testCluster.say(next.id() + ": " + next.fault());
    CaseResult caseResult = new CaseContext(next, testCluster, seed, full).run();
    caseResults.add(caseResult);
    testCluster.say(
        next.id()
            + (caseResult.isPassed() ? " passed after " : " FAILED after ")
            + caseResult.took().toSeconds()
            + " s");
    return caseResult;
  }

  /** What all nodes logged in all cases. */
  CaseResult logs() {
    LogScan.LogFindings found = LogScan.in(testCluster.logs());
    List<String> leaks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    notes.add(found.lines() + " lines of " + testCluster.logs().size() + " logs were read");
    int traces = 0;
    for (Map.Entry<String, Integer> leak : found.leaks().entrySet()) {
      boolean trace = leak.getKey().startsWith(LogScan.TRACE);
      traces += trace ? leak.getValue() : 0;
      (trace ? notes : leaks).add(leak.getKey() + ", " + leak.getValue() + " times");
    }
    CaseResult caseResult =
        new CaseResult(
            "I5",
            "phone numbers, texts, tokens or stack traces in any log",
            new VerificationResult(0, 0, 0, 0, 0, 0, Duration.ZERO, List.of()),
            List.of(new MeasuredFigure("stack traces", traces, 0, "entries")),
            leaks,
            notes,
            Duration.ZERO);
    caseResults.add(caseResult);
    return caseResult;
  }

  @Override
  public void close() {
    SuiteReport suiteReport = new SuiteReport(seed, caseResults);
    suiteReport.write(Path.of(System.getProperty("barron.faults")), name);
    suiteReport.print();
    testCluster.close();
  }
}
