package com.barron.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How fast requests to send come in, taken or not. */
public final class RequestRate {
  private final List<Long> arrivals = new ArrayList<>();

  synchronized void tick() {
    arrivals.add(System.nanoTime());
  }

  /** How many came so far. */
  public synchronized int count() {
    return arrivals.size();
  }

  /** The most that came within any such span, of those after the first {@code from}. */
  public synchronized int most(Duration span, int from) {
    int most = 0;
    int oldest = from;
    for (int newest = from; newest < arrivals.size(); newest++) {
      while (arrivals.get(newest) - arrivals.get(oldest) >= span.toNanos()) {
        oldest++;
      }
      most = Math.max(most, newest - oldest + 1);
    }
    return most;
  }
}
