package com.barron.faults;

import com.barron.rig.TestNode;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One node runs the version before on the schema of this one, beside a node of this version, while
 * people write to both in turn; then it is updated. Rows and cached conversations are read both
 * ways.
 */
final class RollingUpdate implements FaultCase {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 8;

  @Override
  public String id() {
    return "F19";
  }

  @Override
  public String fault() {
    return "the version before beside this one, and its update";
  }

  @Override
  public void run(CaseContext caseContext) throws Exception {
    Path before = VersionBefore.ear(caseContext.cluster());
    TestNode updated = caseContext.cluster().node(0);
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      messageLoad.runFor(Duration.ofSeconds(3));
      restart(caseContext, updated, before);
      messageLoad.runFor(caseContext.lasting(Duration.ofSeconds(15), Duration.ofMinutes(2)));
      restart(caseContext, updated, caseContext.cluster().ear());
      messageLoad.runFor(Duration.ofSeconds(5));
      messageLoad.stop();
    } finally {
      updated.deploy(caseContext.cluster().ear());
    }
    caseContext.note("the version before is " + VersionBefore.COMMIT);
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }

  /** The balancer knows when a node takes messages again; with both there, it is passed by. */
  private static void restart(CaseContext caseContext, TestNode node, Path ear) {
    caseContext.client().useTheBalancer();
    node.stop();
    node.deploy(ear);
    node.launch();
    node.awaitReady();
    caseContext.client().useTheNodesInTurn();
  }
}
