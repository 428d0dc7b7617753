package com.barron.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Durations, sorted. */
record LatencySummary(List<Duration> sorted) {
  LatencySummary {
    sorted = sorted.stream().sorted().toList();
  }

  static LatencySummary of(Stream<Attempt> attempts) {
    return new LatencySummary(attempts.map(Attempt::time).toList());
  }

  /** The percentile; zero when there is no value. */
  Duration percentile(int percent) {
    return sorted.isEmpty()
        ? Duration.ZERO
        : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  Duration worst() {
    return percentile(100);
  }
}
