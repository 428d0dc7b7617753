package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.time.Duration;
import java.util.List;

/** A node is suspended for a minute while it holds leases, and then continues. */
final class NodeFreezes implements FaultCase {
  private static final int PEOPLE = 8;
  private static final double PER_SECOND = 6;
  private static final int IN_ITS_HANDS = 10;

  @Override
  public String id() {
    return "F3";
  }

  @Override
  public String fault() {
    return "a node stands still for a minute (SIGSTOP, SIGCONT)";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestNode zombie = caseContext.cluster().node(0);
    List<TwilioPhone> owed = caseContext.people(IN_ITS_HANDS);
    caseContext.client().useTheBalancer();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      messageLoad.runFor(Duration.ofSeconds(3));
      for (TwilioPhone phone : owed) {
        // It waits for a response that does not come; its late result must not count.
        caseContext.cluster().twilio().lieTo(phone.address(), InjectedFault.SENT_THEN_SILENCE);
        caseContext.client().carryTo(zombie, phone, phone.text("ORD-12346"));
      }
      zombie.freeze();
      long frozen = System.nanoTime();
      messageLoad.runFor(Duration.ofSeconds(60));
      long thawed = System.nanoTime();
      zombie.unfreeze();
      messageLoad.runFor(Duration.ofSeconds(15));
      messageLoad.stop();
      LatencySummary meanwhile =
          LatencySummary.of(
              Outages.attempts(caseContext)
                  .filter(a -> a.endedAt() >= frozen && a.startedAt() < thawed));
      caseContext.figure("webhook, through the balancer", meanwhile.worst(), Duration.ofSeconds(5));
      caseContext.note("p95 meanwhile " + meanwhile.percentile(95).toMillis() + " ms");
    }
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
