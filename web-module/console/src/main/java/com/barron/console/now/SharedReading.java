package com.barron.console.now;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * What many ask for again and again is read once and good for a moment; those who ask meanwhile
 * wait for the same reading, and get its failure too. Each node has its own.
 *
 * @param <T> what is read, the same for everybody
 */
final class SharedReading<T> {
  private final Supplier<T> source;
  private final Duration goodFor;
  private final Clock clock;
  private final AtomicReference<TimedResult<T>> latest = new AtomicReference<>();

  SharedReading(Supplier<T> source, Duration goodFor, Clock clock) {
    this.source = source;
    this.goodFor = goodFor;
    this.clock = clock;
  }

  /** One reading. @param begunAt nothing that came later is in it for sure */
  private record TimedResult<T>(Instant begunAt, CompletableFuture<T> result) {}

  /** As it is now, for whoever just changed something. */
  T now() {
    var own = new TimedResult<T>(clock.instant(), new CompletableFuture<>());
    latest.set(own);
    return read(own);
  }

  /** As it was a moment ago at the most. */
  T recent() {
    TimedResult<T> known = latest.get();
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.begunAt().plus(goodFor))) {
      return known.result().join();
    }
    var own = new TimedResult<T>(now, new CompletableFuture<>());
    return latest.compareAndSet(known, own) ? read(own) : recent();
  }

  private T read(TimedResult<T> own) {
    try {
      T result = source.get();
      own.result().complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      own.result().completeExceptionally(e);
      throw e;
    }
  }
}
