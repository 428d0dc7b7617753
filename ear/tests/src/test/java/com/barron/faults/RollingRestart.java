package com.barron.faults;

import com.barron.rig.TestNode;
import java.time.Duration;

/** Both nodes are restarted, one after the other, while people write. */
final class RollingRestart implements FaultCase {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 8;

  @Override
  public String id() {
    return "F2";
  }

  @Override
  public String fault() {
    return "rolling restart (SIGTERM)";
  }

  @Override
  public void run(CaseContext caseContext) {
    caseContext.client().useTheBalancer();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      messageLoad.runFor(Duration.ofSeconds(3));
      for (TestNode testNode : caseContext.cluster().nodes()) {
        testNode.stop();
        testNode.launch();
        testNode.awaitReady();
        messageLoad.runFor(Duration.ofSeconds(3));
      }
      messageLoad.stop();
    }
    long failed = Outages.attempts(caseContext).filter(a -> !a.took()).count();
    caseContext.figure("requests that failed at the balancer", failed, 0, "requests");
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
