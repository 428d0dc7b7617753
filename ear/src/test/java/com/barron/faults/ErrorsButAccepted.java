package com.barron.faults;

import com.barron.provider.Lie;
import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** One send in twenty is answered with an error, and went out all the same. */
final class ErrorsButAccepted implements Case {
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
  public void run(Trial trial) {
    Random random = trial.random();
    AtomicInteger lies = new AtomicInteger();
    List<TwilioPhone> people = trial.people(PEOPLE);
    // Half of the people get no status reports: there the provider has to be asked.
    people
        .subList(0, PEOPLE / 2)
        .forEach(phone -> trial.fleet().twilio().reportNothingOn(phone.address()));
    trial
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
              return Optional.of(Lie.ERROR_BUT_SENT);
            });
    try (Load load = Load.start(trial.carrier(), people, EACH, 30)) {
      load.awaitEnd(Duration.ofMinutes(3));
    }
    Duration resolved = trial.settle();
    trial.note(lies + " lies");
    trial.figure("all resolved", resolved, Duration.ofMinutes(2));
  }
}
