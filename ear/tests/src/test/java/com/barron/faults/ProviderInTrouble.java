package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioStub;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** The provider limits the rate, then is down, then takes ten seconds for each message. */
final class ProviderInTrouble implements FaultCase {
  private static final int PEOPLE = 10;
  private static final double PER_SECOND = 5;

  @Override
  public String id() {
    return "F8";
  }

  @Override
  public String fault() {
    return "provider answers 429, is down, is slow (10 s)";
  }

  @Override
  public void run(CaseContext caseContext) {
    TwilioStub twilio = caseContext.cluster().twilio();
    Random random = caseContext.random();
    int before = twilio.pace().count();
    try (MessageLoad messageLoad =
        MessageLoad.start(caseContext.client(), caseContext.people(PEOPLE), PER_SECOND)) {
      twilio.injectAlways(
          request -> {
            synchronized (random) {
              return random.nextInt(3) == 0
                  ? Optional.of(InjectedFault.TOO_MANY_REQUESTS)
                  : Optional.empty();
            }
          });
      messageLoad.runFor(Duration.ofSeconds(20));
      twilio.injectAlways(request -> Optional.empty());
      twilio.goDown();
      try {
        messageLoad.runFor(caseContext.lasting(Duration.ofMinutes(2), Duration.ofMinutes(15)));
      } finally {
        twilio.comeBack();
      }
      twilio.slowDown(Duration.ofSeconds(10));
      messageLoad.runFor(Duration.ofSeconds(30));
      twilio.slowDown(Duration.ZERO);
      messageLoad.stop();
    }
    Duration drained = caseContext.settle();
    caseContext.note("the backlog was gone " + drained.toSeconds() + " s after the last message");
    caseContext.figure(
        "webhook p95",
        LatencySummary.of(Outages.attempts(caseContext)).percentile(95),
        Duration.ofMillis(200));
    caseContext.figure(
        "requests to the provider within a second",
        twilio.pace().most(Duration.ofSeconds(1), before),
        80,
        "requests");
    caseContext.demand("every message is acknowledged", caseContext.client().refused() == 0);
  }
}
