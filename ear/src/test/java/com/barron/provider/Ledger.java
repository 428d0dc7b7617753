package com.barron.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The provider's own record of what it was asked and what it took. */
public final class Ledger {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<SentMessage> sent = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  /**
   * A request to send, taken or not.
   *
   * @param status what was answered; 0 when the connection was left without an answer
   */
  public record Attempt(Form form, int status) {
    /** Whom it was for, or empty text. */
    public String to() {
      return form.first("To").orElse("");
    }
  }

  /**
   * A status that was reported to the callback.
   *
   * @param answer the HTTP status of the answer; 0 when there was none
   */
  public record Report(String messageSid, String status, int answer) {}

  /** Everything taken for a recipient, in order. */
  public List<SentMessage> sentTo(String to) {
    return sent(message -> message.to().equals(to));
  }

  /** Everything taken that fits, in order. */
  public List<SentMessage> sent(Predicate<SentMessage> fits) {
    return copy(sent, fits);
  }

  /** Every request to send to a recipient, in order. */
  public List<Attempt> attemptsTo(String to) {
    return copy(attempts, attempt -> attempt.to().equals(to));
  }

  /** What was reported on a message, in order. */
  public List<Report> reportsOn(String messageSid) {
    return copy(reports, report -> report.messageSid().equals(messageSid));
  }

  /**
   * Waits until so many messages were taken for a recipient.
   *
   * @throws AssertionError when they do not come in time
   */
  public List<SentMessage> awaitSentTo(String to, int count, Duration most) {
    return await(() -> copy(sent, message -> message.to().equals(to)), count, most, "sent");
  }

  /** Waits until there were so many requests to send to a recipient. */
  public List<Attempt> awaitAttemptsTo(String to, int count, Duration most) {
    return await(() -> copy(attempts, a -> a.to().equals(to)), count, most, "attempted");
  }

  /** Waits until so many statuses of a message were reported. */
  public List<Report> awaitReportsOn(String messageSid, int count, Duration most) {
    return await(
        () -> copy(reports, r -> r.messageSid().equals(messageSid)), count, most, "reported");
  }

  void add(SentMessage message) {
    record(() -> sent.add(message));
  }

  void add(Attempt attempt) {
    record(() -> attempts.add(attempt));
  }

  void add(Report report) {
    record(() -> reports.add(report));
  }

  private void record(Runnable change) {
    lock.lock();
    try {
      change.run();
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> List<T> copy(List<T> all, Predicate<T> fits) {
    lock.lock();
    try {
      return all.stream().filter(fits).toList();
    } finally {
      lock.unlock();
    }
  }

  private <T> List<T> await(Supplier<List<T>> found, int count, Duration most, String what) {
    lock.lock();
    try {
      long left = most.toNanos();
      List<T> now = found.get();
      while (now.size() < count) {
        if (left <= 0) {
          throw new AssertionError(
              now.size() + " of " + count + " " + what + " within " + most + ": " + now);
        }
        left = grown.awaitNanos(left);
        now = found.get();
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
