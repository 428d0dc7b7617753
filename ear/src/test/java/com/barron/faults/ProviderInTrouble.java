package com.barron.faults;

import com.barron.provider.Lie;
import com.barron.provider.TwilioStub;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** The provider has enough of us, then is away, then takes ten seconds for each message. */
final class ProviderInTrouble implements Case {
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
  public void run(Trial trial) {
    TwilioStub twilio = trial.fleet().twilio();
    Random random = trial.random();
    int before = twilio.pace().count();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), PER_SECOND)) {
      twilio.lieAlways(
          request -> {
            synchronized (random) {
              return random.nextInt(3) == 0 ? Optional.of(Lie.TOO_MANY_REQUESTS) : Optional.empty();
            }
          });
      load.goOnFor(Duration.ofSeconds(20));
      twilio.lieAlways(request -> Optional.empty());
      twilio.goDown();
      try {
        load.goOnFor(trial.lasting(Duration.ofMinutes(2), Duration.ofMinutes(15)));
      } finally {
        twilio.comeBack();
      }
      twilio.slowDown(Duration.ofSeconds(10));
      load.goOnFor(Duration.ofSeconds(30));
      twilio.slowDown(Duration.ZERO);
      load.stop();
    }
    Duration drained = trial.settle();
    trial.note("the backlog was gone " + drained.toSeconds() + " s after the last message");
    trial.figure(
        "webhook p95", Times.of(Outages.attempts(trial)).percentile(95), Duration.ofMillis(200));
    trial.figure(
        "requests to the provider within a second",
        twilio.pace().most(Duration.ofSeconds(1), before),
        80,
        "requests");
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
