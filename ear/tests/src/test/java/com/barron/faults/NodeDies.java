package com.barron.faults;

import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Kill -9 of the node that people talk to, in the middle of recording a defect. */
final class NodeDies implements FaultCase {
  private static final int PEOPLE = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String id() {
    return "F1";
  }

  @Override
  public String fault() {
    return "a node dies in the middle of conversations (kill -9)";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestNode dies = caseContext.cluster().node(0);
    TestNode lives = caseContext.cluster().node(1);
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    List<Duration> before = new ArrayList<>();
    for (TwilioPhone phone : people) {
      before.add(says(caseContext, dies, phone, "1"));
      before.add(says(caseContext, dies, phone, "ORD-12346"));
    }

    dies.kill();

    List<Duration> after = new ArrayList<>();
    int right = 0;
    for (TwilioPhone phone : people) {
      after.add(says(caseContext, lives, phone, "Cosmetic Flaw"));
      right += last(phone).contains("Severity (Low/Medium/High): ?") ? 1 : 0;
    }
    for (TwilioPhone phone : people) {
      says(caseContext, lives, phone, "Low");
    }
    caseContext.demand(right + " of " + PEOPLE + " got the right next question", right == PEOPLE);
    caseContext.demand(
        "each of them recorded one defect", defects(caseContext, people).equals(ones()));
    Duration usual = new LatencySummary(before).percentile(50);
    caseContext.figure(
        "longer than before, to the answer at the provider",
        new LatencySummary(after).worst().minus(usual),
        Duration.ofSeconds(2));
  }

  /** How long until the answer is at the provider. */
  private static Duration says(
      CaseContext caseContext, TestNode testNode, TwilioPhone phone, String text) {
    long start = System.nanoTime();
    caseContext.client().carryTo(testNode, phone, phone.text(text));
    phone.receives(PATIENCE);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String last(TwilioPhone phone) {
    List<String> inbox = phone.inbox();
    return inbox.get(inbox.size() - 1);
  }

  private static List<String> ones() {
    return Collections.nCopies(PEOPLE, "1");
  }

  private static List<String> defects(CaseContext caseContext, List<TwilioPhone> people) {
    String[] numbers = people.stream().map(TwilioPhone::number).toArray(String[]::new);
    return caseContext
        .cluster()
        .sql()
        .column(
            """
            SELECT count(*) FROM defect d JOIN whatsapp_session s ON s.person_id = d.reporter_id
             WHERE s.identity_value = ANY (?) GROUP BY s.identity_value
            """,
            (Object) numbers);
  }
}
