package com.barron.faults;

import com.barron.rig.TestCluster;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * The nodes do not reach each other any more, though both reach the database and are reached by
 * everybody; each person writes to both of them in turn.
 */
final class NodesCutApart implements FaultCase {
  private static final int PEOPLE = 8;
  private static final double PER_SECOND = 8;
  private static final Duration NOTICED_AT_MOST = Duration.ofMinutes(1);
  private static final Duration HEALED_AT_MOST = Duration.ofMinutes(3);

  @Override
  public String id() {
    return "F4";
  }

  @Override
  public String fault() {
    return "the nodes are cut apart from each other, and healed";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestCluster testCluster = caseContext.cluster();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      messageLoad.runFor(Duration.ofSeconds(3));
      testCluster.cut();
      Awaitility.await().atMost(NOTICED_AT_MOST).until(() -> !testCluster.hasOneView());
      messageLoad.runFor(Duration.ofSeconds(20));
      testCluster.heal();
      long healed = System.nanoTime();
      Awaitility.await().atMost(HEALED_AT_MOST).until(testCluster::hasOneView);
      caseContext.figure(
          "one view again", Duration.ofNanos(System.nanoTime() - healed), Duration.ofSeconds(60));
      messageLoad.runFor(Duration.ofSeconds(3));
      messageLoad.stop();
    }
    Outages.demandNoServerError(caseContext);
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
    caseContext.note("cut by relays between the nodes that let no byte through and close nothing");
  }
}
