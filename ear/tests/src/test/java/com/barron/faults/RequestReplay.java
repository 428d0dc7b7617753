package com.barron.faults;

import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import com.barron.rig.TestSql;
import java.util.ArrayList;
import java.util.List;

/** Recorded genuine requests are replayed on both nodes. */
final class RequestReplay implements FaultCase {
  private static final int PEOPLE = 20;
  private static final List<String> SAYS =
      List.of("menu", ConsistencyChecker.TICKET, "1", "ORD-12346");

  @Override
  public String id() {
    return "S2";
  }

  @Override
  public String fault() {
    return "captured requests played again";
  }

  @Override
  public void run(CaseContext caseContext) {
    List<StubForm> captured = new ArrayList<>();
    for (TwilioPhone phone : caseContext.people(PEOPLE)) {
      for (String text : SAYS) {
        StubForm stubForm = phone.text(text);
        captured.add(stubForm);
        caseContext.client().carry(phone, stubForm);
      }
    }
    caseContext.settle();
    String before = world(caseContext.cluster().sql());
    int taken = caseContext.cluster().twilio().record().sent(all -> true).size();
    int odd = 0;
    for (StubForm stubForm : captured) {
      for (TestNode testNode : caseContext.cluster().nodes()) {
        Attempt repeated =
            caseContext
                .client()
                .post(testNode, stubForm.encoded(), caseContext.client().sign(stubForm));
        odd += repeated.took() ? 0 : 1;
      }
    }
    caseContext.settle();
    int effects = caseContext.cluster().twilio().record().sent(all -> true).size() - taken;
    caseContext.note(captured.size() * 2 + " requests were played again");
    caseContext.demand(odd + " replays were not answered as the first was", odd == 0);
    caseContext.demand(effects + " messages left because of replays", effects == 0);
    caseContext.demand(
        "the tables are as before", before.equals(world(caseContext.cluster().sql())));
  }

  /** The numbers of all rows, and the state of each conversation. */
  private static String world(TestSql testSql) {
    return testSql
        .rows(
            """
            SELECT (SELECT count(*) FROM whatsapp_inbox) AS inbox,
                   (SELECT count(*) FROM whatsapp_log) AS journal,
                   (SELECT count(*) FROM whatsapp_outbox) AS outbox,
                   (SELECT sum(version) FROM whatsapp_session) AS sessions,
                   (SELECT count(*) FROM ticket) AS tickets,
                   (SELECT count(*) FROM defect) AS defects,
                   (SELECT count(*) FROM person) AS people
            """)
        .toString();
  }
}
