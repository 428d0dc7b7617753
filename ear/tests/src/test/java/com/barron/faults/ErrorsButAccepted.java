package com.barron.faults;

import com.barron.provider.InjectedFault;
import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** One send in twenty is answered with an error, and went out all the same. */
final class ErrorsButAccepted implements FaultCase {
  private static final int PEOPLE = 20;
  private static final int EACH = 15;
  private static final double FAULTS = 0.05;

  @Override
  public String id() {
    return "F9";
  }

  @Override
  public String fault() {
    return "provider answers 500 and sends, 5 % of the time";
  }

  @Override
  public void run(CaseContext caseContext) {
    Random random = caseContext.random();
    AtomicInteger faults = new AtomicInteger();
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    // Half of the people get no status reports: there the product has to ask the provider.
    people
        .subList(0, PEOPLE / 2)
        .forEach(phone -> caseContext.cluster().twilio().reportNothingOn(phone.address()));
    caseContext
        .cluster()
        .twilio()
        .injectAlways(
            request -> {
              synchronized (random) {
                if (random.nextDouble() >= FAULTS) {
                  return Optional.empty();
                }
              }
              faults.incrementAndGet();
              return Optional.of(InjectedFault.ERROR_BUT_SENT);
            });
    try (MessageLoad messageLoad = MessageLoad.start(caseContext.client(), people, EACH, 30)) {
      messageLoad.awaitEnd(Duration.ofMinutes(3));
    }
    Duration resolved = caseContext.settle();
    caseContext.note(faults + " faults");
    caseContext.figure("all resolved", resolved, Duration.ofMinutes(2));
  }
}
