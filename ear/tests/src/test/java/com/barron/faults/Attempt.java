package com.barron.faults;

import java.time.Duration;

/**
 * One request that delivers a message.
 *
 * @param node which node it went to
 * @param status the HTTP status; 0: the connection was refused; -1: it broke, or nothing came in
 *     time
 * @param startedAt nanoseconds of this machine's clock
 * @param nanos how long it took
 */
record Attempt(String node, int status, long startedAt, long nanos) {
  static final int REFUSED = 0;
  static final int BROKEN = -1;

  boolean took() {
    return status == 200;
  }

  /** No node accepted it, and the sender may try the next node at once. */
  boolean isTurnedAway() {
    return status == REFUSED || status == 503;
  }

  Duration time() {
    return Duration.ofNanos(nanos);
  }

  long endedAt() {
    return startedAt + nanos;
  }
}
