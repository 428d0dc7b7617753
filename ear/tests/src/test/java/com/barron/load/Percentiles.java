package com.barron.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/** Times in nanoseconds, sorted. */
final class Percentiles {
  private final long[] sorted;

  private Percentiles(long[] sorted) {
    this.sorted = sorted;
  }

  static Percentiles of(LongStream nanos) {
    return new Percentiles(nanos.sorted().toArray());
  }

  /**
   * The smallest value that is not exceeded by so many of a hundred.
   *
   * @param percent above 0, at most 100
   * @return milliseconds; 0 when there is no value
   */
  double millis(double percent) {
    int rank = (int) Math.ceil(sorted.length * percent / 100);
    return sorted.length == 0 ? 0 : sorted[Math.max(rank, 1) - 1] / 1e6;
  }

  /** How many values exceed a time. @param millis the time */
  long above(double millis) {
    return Arrays.stream(sorted).filter(nanos -> nanos > millis * 1e6).count();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms",
        millis(50),
        millis(95),
        millis(99),
        millis(100));
  }
}
