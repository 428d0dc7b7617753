package com.barron.faults;

import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.time.Duration;
import java.util.List;

/** All nodes stop, and the cache is lost with the last one. */
final class AllNodesStop implements FaultCase {
  private static final int PEOPLE = 10;
  private static final String QUESTION = "Severity (Low/Medium/High): ?";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String id() {
    return "F18";
  }

  @Override
  public String fault() {
    return "all nodes stopped in the middle of conversations";
  }

  @Override
  public void run(CaseContext caseContext) {
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    for (TwilioPhone phone : people) {
      says(caseContext, phone, "1");
      says(caseContext, phone, "ORD-12346");
      says(caseContext, phone, "Cosmetic Flaw");
    }
    caseContext.cluster().nodes().forEach(TestNode::stop);
    caseContext.cluster().makeWhole();
    int same = 0;
    int done = 0;
    for (TwilioPhone phone : people) {
      same += says(caseContext, phone, "what was it").contains(QUESTION) ? 1 : 0;
      done += says(caseContext, phone, "Low").contains("DEF-") ? 1 : 0;
    }
    caseContext.demand(same + " of " + PEOPLE + " were asked the same question", same == PEOPLE);
    caseContext.demand(done + " of " + PEOPLE + " could finish", done == PEOPLE);
  }

  private static String says(CaseContext caseContext, TwilioPhone phone, String text) {
    caseContext.client().carry(phone, phone.text(text));
    return phone.receives(PATIENCE);
  }
}
