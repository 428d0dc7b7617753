package com.barron.faults;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;

/** Ten thousand messages as fast as they can be sent. */
final class MessageBurst implements FaultCase {
  private static final int PEOPLE = 50;
  private static final int EACH = 200;

  @Override
  public String id() {
    return "F16";
  }

  @Override
  public String fault() {
    return "a burst of 10,000 messages";
  }

  @Override
  public void run(CaseContext caseContext) {
    // Whoever joins reads all that the provider was ever given.
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    long start = System.nanoTime();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), people, EACH, Integer.MAX_VALUE)) {
      messageLoad.awaitEnd(Duration.ofMinutes(15));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    caseContext.figure("all acknowledged", took, Duration.ofSeconds(60));
    caseContext.note(PEOPLE * EACH * 1_000L / took.toMillis() + " messages a second");
    LatencySummary latencySummary = LatencySummary.of(Outages.attempts(caseContext));
    caseContext.note(
        "webhook p50 "
            + latencySummary.percentile(50).toMillis()
            + " ms, p95 "
            + latencySummary.percentile(95).toMillis()
            + " ms");
    Duration drained = caseContext.settle();
    caseContext.note("the last answer left " + drained.toSeconds() + " s after the last message");
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
