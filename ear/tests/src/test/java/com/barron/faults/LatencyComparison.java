package com.barron.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares latencies with and without a disturbance. Spans of both kinds take turns, and so does
 * which of the two is first: nodes get warmer and machines slower meanwhile.
 */
final class LatencyComparison {
  private final int roundsOfWarmUp;
  private final List<Span> usual = new ArrayList<>();
  private final List<Span> disturbed = new ArrayList<>();

  /** By {@link System#nanoTime()}. */
  private record Span(long from, long to) {
    boolean contains(Attempt attempt) {
      return attempt.startedAt() >= from && attempt.startedAt() < to;
    }
  }

  /**
   * @param roundsOfWarmUp so many at the beginning are not compared
   */
  LatencyComparison(int roundsOfWarmUp) {
    this.roundsOfWarmUp = roundsOfWarmUp;
  }

  /** Runs a span of each kind. */
  void round(Runnable usualSpan, Runnable disturbedSpan) {
    boolean usualFirst = usual.size() % 2 == 0;
    if (usualFirst) {
      usual.add(during(usualSpan));
    }
    disturbed.add(during(disturbedSpan));
    if (!usualFirst) {
      usual.add(during(usualSpan));
    }
  }

  /** Of those attempts that began without the disturbance. */
  LatencySummary usual(List<Attempt> attempts) {
    return within(usual, attempts);
  }

  /** Of those attempts that began beside the disturbance. */
  LatencySummary disturbed(List<Attempt> attempts) {
    return within(disturbed, attempts);
  }

  private LatencySummary within(List<Span> spans, List<Attempt> attempts) {
    List<Span> compared = spans.subList(roundsOfWarmUp, spans.size());
    return LatencySummary.of(
        attempts.stream()
            .filter(attempt -> compared.stream().anyMatch(span -> span.contains(attempt))));
  }

  private static Span during(Runnable span) {
    long from = System.nanoTime();
    span.run();
    return new Span(from, System.nanoTime());
  }
}
