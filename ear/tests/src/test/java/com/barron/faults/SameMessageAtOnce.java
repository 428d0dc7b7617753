package com.barron.faults;

import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ConcurrentRuns;
import com.barron.rig.TestNode;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that delivers everything ten times, to both nodes at the same moment. */
final class SameMessageAtOnce implements FaultCase {
  private static final int MESSAGES = 30;
  private static final int COPIES = 10;

  @Override
  public String id() {
    return "F11";
  }

  @Override
  public String fault() {
    return "one message ten times, on both nodes at once";
  }

  @Override
  public void run(CaseContext caseContext) throws Exception {
    for (TwilioPhone phone : caseContext.people(MESSAGES)) {
      StubForm stubForm = phone.text(ConsistencyChecker.TICKET);
      AtomicInteger turns = new AtomicInteger();
      ConcurrentRuns.times(
          COPIES,
          () -> {
            TestNode testNode = caseContext.cluster().node(turns.getAndIncrement() % 2);
            return caseContext.client().carryTo(testNode, phone, stubForm);
          });
    }
    Outages.demandNoServerError(caseContext);
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
