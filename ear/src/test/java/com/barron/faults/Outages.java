package com.barron.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the attempts of a case say about times when nobody took messages. */
final class Outages {
  private Outages() {}

  static Stream<Attempt> attempts(Trial trial) {
    return trial.carrier().carried().stream().flatMap(sent -> sent.attempts().stream());
  }

  /** From the beginning of the first to the end of the last. */
  static Duration span(List<Attempt> attempts) {
    long first = attempts.stream().mapToLong(Attempt::startedAt).min().orElse(0);
    long last = attempts.stream().mapToLong(Attempt::endedAt).max().orElse(0);
    return Duration.ofNanos(last - first);
  }

  /** 503 asks the provider to come again; any other 5xx is a fault of ours. */
  static void demandNoServerError(Trial trial) {
    long errors = attempts(trial).filter(a -> a.status() >= 500 && a.status() != 503).count();
    trial.demand(errors + " requests ended with a 5xx other than 503", errors == 0);
  }
}
