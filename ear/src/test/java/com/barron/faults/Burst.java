package com.barron.faults;

import java.time.Duration;

/** Ten thousand messages as fast as they can be carried. */
final class Burst implements Case {
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
  public void run(Trial trial) {
    long start = System.nanoTime();
    try (Load load = Load.start(trial.carrier(), trial.people(PEOPLE), EACH, Integer.MAX_VALUE)) {
      load.awaitEnd(Duration.ofMinutes(15));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    trial.figure("all acknowledged", took, Duration.ofSeconds(60));
    trial.note(PEOPLE * EACH * 1_000L / took.toMillis() + " messages a second");
    Times times = Times.of(Outages.attempts(trial));
    trial.note(
        "webhook p50 "
            + times.percentile(50).toMillis()
            + " ms, p95 "
            + times.percentile(95).toMillis()
            + " ms");
    Duration drained = trial.settle();
    trial.note("the last answer left " + drained.toSeconds() + " s after the last message");
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
