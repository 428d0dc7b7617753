package com.barron.load;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Ends the load, by whoever comes first: the time, the number of messages or a failure. */
final class LoadControl {
  private final AtomicReference<String> failure = new AtomicReference<>();
  private volatile boolean over;

  /** Nobody begins another dialogue. */
  void end() {
    over = true;
  }

  /** The load makes no sense any more. @param why with what to do next */
  void fail(String why) {
    failure.compareAndSet(null, why);
    over = true;
  }

  boolean isOver() {
    return over;
  }

  /** What failed first. */
  Optional<String> failure() {
    return Optional.ofNullable(failure.get());
  }
}
