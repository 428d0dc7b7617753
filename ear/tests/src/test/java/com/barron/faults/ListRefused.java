package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.StubAnswer;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Our key may send and not list, and ten sends are in doubt: nobody else notices. */
final class ListRefused implements FaultCase {
  private static final int IN_DOUBT = 10;
  private static final int OTHERS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SERVED = Duration.ofSeconds(2);

  @Override
  public String id() {
    return "F21";
  }

  @Override
  public String fault() {
    return "the provider refuses its list for ever, ten sends in doubt";
  }

  @Override
  public void run(CaseContext caseContext) {
    TwilioStub twilio = caseContext.cluster().twilio();
    LogLines lines =
        LogLines.holding("provider refuses its list of messages", caseContext.cluster());
    twilio.answerLists(() -> Optional.of(StubAnswer.FORBIDDEN));
    try {
      putInDoubt(caseContext, caseContext.people(IN_DOUBT));
      // Ten broken connections open the circuit breaker, rightly. This one closes it.
      Duration first = serve(caseContext);
      Duration slowest = Duration.ZERO;
      for (int i = 0; i < OTHERS; i++) {
        Duration served = serve(caseContext);
        slowest = served.compareTo(slowest) > 0 ? served : slowest;
      }
      caseContext.figure("the first message after the ten", first, Duration.ofSeconds(30));
      caseContext.figure("everybody else is served", slowest, SERVED);
      long doubtful = inDoubt(caseContext);
      caseContext.demand(doubtful + " of ten are still in doubt", doubtful == IN_DOUBT);
      // Gauges are measured now and then.
      Awaitility.await("the gauge of each node that was refused")
          .atMost(PATIENCE)
          .until(() -> lines.count() == gauges(caseContext));
      long told = lines.count();
      int nodes = caseContext.cluster().nodes().size();
      caseContext.demand(told + " lines on the list", told >= 1 && told <= nodes);
    } finally {
      twilio.answerLists(Optional::empty);
    }
    caseContext.figure("the ten are settled", caseContext.settle(), Duration.ofMinutes(2));
  }

  private static void putInDoubt(CaseContext caseContext, List<TwilioPhone> people) {
    TwilioStub twilio = caseContext.cluster().twilio();
    for (TwilioPhone phone : people) {
      twilio.reportNothingOn(phone.address());
      twilio.lieTo(phone.address(), InjectedFault.SENT_THEN_DROPPED);
      caseContext.client().carry(phone, phone.text("menu"));
    }
    Awaitility.await("all in doubt").atMost(PATIENCE).until(() -> inDoubt(caseContext) == IN_DOUBT);
  }

  /** How long somebody new waits for an answer. */
  private static Duration serve(CaseContext caseContext) {
    TwilioPhone phone = caseContext.people(1).get(0);
    long start = System.nanoTime();
    caseContext.client().carry(phone, phone.text("menu"));
    phone.receives(PATIENCE);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long inDoubt(CaseContext caseContext) {
    return caseContext
        .cluster()
        .sql()
        .number(
            "SELECT count(*) FROM whatsapp_outbox WHERE channel = 'twilio' AND unknown_since IS NOT NULL");
  }

  /** On how many nodes it is 1. */
  private static long gauges(CaseContext caseContext) {
    return caseContext.cluster().nodes().stream()
        .flatMap(node -> node.metrics().text().lines())
        .filter(line -> line.startsWith("barron_message_list_refused{"))
        .filter(line -> line.contains("channel=\"twilio\"") && line.endsWith(" 1.0"))
        .count();
  }
}
