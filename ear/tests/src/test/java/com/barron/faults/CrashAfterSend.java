package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestNode;
import java.time.Duration;
import java.util.List;

/** The provider took the message, and the node dies before it gets the response. */
final class CrashAfterSend implements FaultCase {
  private static final int MESSAGES = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String id() {
    return "F10";
  }

  @Override
  public String fault() {
    return "a node dies between sending and recording (kill -9)";
  }

  @Override
  public void run(CaseContext caseContext) {
    TestNode dies = caseContext.cluster().node(0);
    List<TwilioPhone> people = caseContext.people(MESSAGES);
    for (TwilioPhone phone : people) {
      caseContext.cluster().twilio().lieTo(phone.address(), InjectedFault.SENT_THEN_SILENCE);
    }
    // Half of the people get no status reports: there the product has to ask the provider.
    people
        .subList(0, MESSAGES / 2)
        .forEach(phone -> caseContext.cluster().twilio().reportNothingOn(phone.address()));
    for (TwilioPhone phone : people) {
      caseContext.client().carryTo(dies, phone, phone.text(ConsistencyChecker.TICKET));
    }
    // The dead node holds the leases of as many as it sends at a time; the other node sends the
    // rest.
    caseContext.cluster().twilio().record().awaitSentTo(people.get(0).address(), 1, PATIENCE);
    long sending =
        caseContext
            .cluster()
            .sql()
            .number("SELECT count(*) FROM whatsapp_outbox WHERE state = 'SENDING'");
    dies.kill();
    caseContext.note(sending + " messages were being sent when the node died");
    Duration settled = caseContext.settle();
    caseContext.note("all were settled after " + settled.toSeconds() + " s");
    caseContext.demand("something was being sent when the node died", sending > 0);
  }
}
