package com.barron.faults;

import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write at a common rate until they are stopped or have sent all. Each waits for the
 * webhook's answer before the next message, so that the order of what one person says is known.
 * Each begins with another text, so that at any time all texts are written: one costs more than
 * another.
 */
final class MessageLoad implements AutoCloseable {
  /** Each message has an answer that can be counted; a ticket can be counted in the domain too. */
  private static final List<String> SAYS =
      List.of("menu", "ORD-12346", ConsistencyChecker.TICKET, "SOP-101", LogScan.TEXT);

  private static final Duration LAST_ANSWER = Duration.ofMinutes(2);

  private final RetryingClient retryingClient;
  private final List<String> says;
  private final ExecutorService threads;
  private final List<Future<?>> running = new ArrayList<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger drawn = new AtomicInteger();
  private final long start = System.nanoTime();
  private final double perSecond;

  private MessageLoad(
      RetryingClient retryingClient, List<String> says, int people, double perSecond) {
    this.retryingClient = retryingClient;
    this.says = says;
    this.perSecond = perSecond;
    this.threads = Executors.newFixedThreadPool(people);
  }

  /** Runs until {@link #stop()}. */
  static MessageLoad start(
      RetryingClient retryingClient, List<TwilioPhone> people, double perSecond) {
    return start(retryingClient, people, Integer.MAX_VALUE, perSecond);
  }

  /** The same text again and again. */
  static MessageLoad saying(
      String text, RetryingClient retryingClient, List<TwilioPhone> people, double perSecond) {
    return start(retryingClient, List.of(text), people, Integer.MAX_VALUE, perSecond);
  }

  /**
   * So many messages of each person.
   *
   * @param perSecond all people together
   */
  static MessageLoad start(
      RetryingClient retryingClient, List<TwilioPhone> people, int each, double perSecond) {
    return start(retryingClient, SAYS, people, each, perSecond);
  }

  private static MessageLoad start(
      RetryingClient retryingClient,
      List<String> says,
      List<TwilioPhone> people,
      int each,
      double perSecond) {
    MessageLoad messageLoad = new MessageLoad(retryingClient, says, people.size(), perSecond);
    for (int i = 0; i < people.size(); i++) {
      TwilioPhone phone = people.get(i);
      int first = i % says.size();
      messageLoad.running.add(
          messageLoad.threads.submit(() -> messageLoad.talk(phone, first, each)));
    }
    return messageLoad;
  }

  /** Runs the load for a while. */
  void runFor(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  /** Nobody begins another message; returns when the last one is answered. */
  void stop() {
    over.set(true);
    awaitEnd(LAST_ANSWER);
  }

  /** Returns when everybody has sent all. */
  void awaitEnd(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      for (Future<?> person : running) {
        person.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the load did not end", e);
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public void close() {
    over.set(true);
    threads.shutdownNow();
  }

  private void talk(TwilioPhone phone, int first, int messages) {
    for (int i = 0; i < messages && !over.get(); i++) {
      awaitTurn();
      if (!over.get()) {
        retryingClient.carry(phone, phone.text(says.get((first + i) % says.size())));
      }
    }
  }

  /** The next time slot of the common rate. */
  private void awaitTurn() {
    long due = start + (long) (drawn.getAndIncrement() / perSecond * 1e9);
    while (!over.get() && due - System.nanoTime() > 0) {
      LockSupport.parkNanos(Math.min(due - System.nanoTime(), 100_000_000));
    }
  }
}
