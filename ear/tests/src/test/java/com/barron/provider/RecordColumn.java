package com.barron.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** One column of a provider's record: it only grows, and can be waited for. */
public final class RecordColumn<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<T> all = new ArrayList<>();
  private final String verb;

  /**
   * @param verb what happened to an entry, for messages
   */
  public RecordColumn(String verb) {
    this.verb = verb;
  }

  public void add(T entry) {
    lock.lock();
    try {
      all.add(entry);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Those that fit, in order. */
  public List<T> that(Predicate<T> fits) {
    lock.lock();
    try {
      return all.stream().filter(fits).toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until so many fit.
   *
   * @throws AssertionError when they do not come in time
   */
  public List<T> await(Predicate<T> fits, int count, Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      List<T> now = that(fits);
      while (now.size() < count) {
        if (left <= 0) {
          throw new AssertionError(
              now.size() + " of " + count + " " + verb + " within " + most + ": " + now);
        }
        left = grown.awaitNanos(left);
        now = that(fits);
      }
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      lock.unlock();
    }
  }
}
