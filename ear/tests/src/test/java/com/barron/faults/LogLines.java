package com.barron.faults;

import com.barron.rig.TestCluster;

/** Counts what the nodes log during a case in which none is started. */
final class LogLines {
  private final TestCluster testCluster;
  private final String part;
  private final long before;

  private LogLines(TestCluster testCluster, String part) {
    this.testCluster = testCluster;
    this.part = part;
    this.before = all();
  }

  /** Those that hold a text, from now on. */
  static LogLines holding(String part, TestCluster testCluster) {
    return new LogLines(testCluster, part);
  }

  long count() {
    return all() - before;
  }

  private long all() {
    return testCluster.nodes().stream()
        .flatMap(node -> node.log().lines())
        .filter(line -> line.contains(part))
        .count();
  }
}
