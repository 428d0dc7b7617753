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
  private static final double LIES = 0.05;

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
    AtomicInteger lies = new AtomicInteger();
    List<TwilioPhone> people = caseContext.people(PEOPLE);
    // Half of the people get no status reports: there the provider has to be asked.
    people
        .subList(0, PEOPLE / 2)
        .forEach(phone -> caseContext.fleet().twilio().reportNothingOn(phone.address()));
    caseContext
        .fleet()
        .twilio()
        .lieAlways(
            request -> {
              synchronized (random) {
                if (random.nextDouble() >= LIES) {
                  return Optional.empty();
                }
              }
              lies.incrementAndGet();
              return Optional.of(InjectedFault.ERROR_BUT_SENT);
            });
    try (MessageLoad messageLoad = MessageLoad.start(caseContext.carrier(), people, EACH, 30)) {
      messageLoad.awaitEnd(Duration.ofMinutes(3));
    }
    Duration resolved = caseContext.settle();
    caseContext.note(lies + " lies");
    caseContext.figure("all resolved", resolved, Duration.ofMinutes(2));
  }
}
