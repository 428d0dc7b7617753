package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.StubAnswer;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The provider answers what no documentation knows, to sends and to questions. */
final class NonsenseAnswers implements FaultCase {
  private static final int PEOPLE = 20;
  private static final double PER_SECOND = 5;
  private static final int ONE_IN = 5;

  /** Longer than it takes until the list of content is asked for again. */
  private static final Duration LASTING = Duration.ofSeconds(75);

  private static final List<InjectedFault> SENDS =
      List.of(
          InjectedFault.HTML,
          InjectedFault.SENT_THEN_HALF_JSON,
          InjectedFault.SENT_THEN_NO_CONTENT,
          InjectedFault.SENT_THEN_NULLS);
  private static final List<StubAnswer> LISTS =
      List.of(
          new StubAnswer(200, "<html><h1>Sign in</h1></html>"),
          new StubAnswer(200, "{\"messages\":[{\"sid\":\"SM"),
          new StubAnswer(204, ""),
          new StubAnswer(302, ""),
          new StubAnswer(200, "{}"),
          new StubAnswer(200, "{\"messages\":null,\"contents\":null,\"meta\":null}"),
          new StubAnswer(
              200, "{\"messages\":[null,{\"sid\":17}],\"contents\":[null,{\"sid\":17}]}"),
          new StubAnswer(200, "[".repeat(5_000)));

  @Override
  public String id() {
    return "F22";
  }

  @Override
  public String fault() {
    return "the provider answers nonsense: HTML, half JSON, 204, 302, null";
  }

  @Override
  public void run(CaseContext caseContext) {
    TwilioStub twilio = caseContext.cluster().twilio();
    LogLines tasks = LogLines.holding("scheduled task failed", caseContext.cluster());
    LogLines rows = LogLines.holding("outbox row left to its lease", caseContext.cluster());
    AtomicInteger lists = new AtomicInteger();
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    // Half of the people get no status reports: there the product has to ask.
    people.subList(0, PEOPLE / 2).forEach(phone -> twilio.reportNothingOn(phone.address()));
    twilio.answerLists(() -> Optional.of(LISTS.get(lists.getAndIncrement() % LISTS.size())));
    twilio.injectAlways(request -> nonsense(caseContext));
    try (MessageLoad messageLoad = MessageLoad.start(caseContext.client(), people, PER_SECOND)) {
      messageLoad.runFor(LASTING);
      messageLoad.stop();
    } finally {
      twilio.answerLists(Optional::empty);
      twilio.injectAlways(request -> Optional.empty());
    }
    caseContext.note(lists.get() + " nonsensical lists");
    caseContext.figure("all resolved", caseContext.settle(), Duration.ofMinutes(2));
    caseContext.demand("lists were asked for", lists.get() > 0);
    caseContext.demand(tasks.count() + " scheduled tasks failed", tasks.count() == 0);
    caseContext.demand(rows.count() + " messages were left to their lease", rows.count() == 0);
  }

  private static Optional<InjectedFault> nonsense(CaseContext caseContext) {
    synchronized (caseContext.random()) {
      return caseContext.random().nextInt(ONE_IN) == 0
          ? Optional.of(SENDS.get(caseContext.random().nextInt(SENDS.size())))
          : Optional.empty();
    }
  }
}
