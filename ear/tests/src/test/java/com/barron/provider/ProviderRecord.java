package com.barron.provider;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The provider's own record of what it was asked and what it took. */
public final class ProviderRecord {
  private final RecordColumn<SendAttempt> attempts = new RecordColumn<>("attempted");
  private final RecordColumn<SentMessage> sent = new RecordColumn<>("sent");
  private final Set<String> received = ConcurrentHashMap.newKeySet();
  private final RecordColumn<String> typing = new RecordColumn<>("shown typing");
  private final RecordColumn<StatusCallback> reports = new RecordColumn<>("reported");

  /**
   * A request to send, taken or not.
   *
   * @param status what was answered; 0 when the connection was left without an answer
   */
  public record SendAttempt(StubForm stubForm, int status) {
    /** Whom it was for, or empty text. */
    public String to() {
      return stubForm.first("To").orElse("");
    }
  }

  /**
   * A status that was reported to the callback.
   *
   * @param answer the HTTP status of the answer; 0 when there was none
   */
  public record StatusCallback(String messageSid, String status, int answer) {}

  /** Everything taken for a recipient, in order. */
  public List<SentMessage> sentTo(String to) {
    return sent(message -> message.to().equals(to));
  }

  /** Everything taken that fits, in order. */
  public List<SentMessage> sent(Predicate<SentMessage> fits) {
    return sent.that(fits);
  }

  /** Every request to send to a recipient, in order. */
  public List<SendAttempt> attemptsTo(String to) {
    return attempts.that(attempt -> attempt.to().equals(to));
  }

  /** What was reported on a message, in order. */
  public List<StatusCallback> reportsOn(String messageSid) {
    return reports.that(report -> report.messageSid().equals(messageSid));
  }

  /**
   * Waits until so many messages were taken for a recipient.
   *
   * @throws AssertionError when they do not come in time
   */
  public List<SentMessage> awaitSentTo(String to, int count, Duration most) {
    return sent.await(message -> message.to().equals(to), count, most);
  }

  /** Waits until there were so many requests to send to a recipient. */
  public List<SendAttempt> awaitAttemptsTo(String to, int count, Duration most) {
    return attempts.await(attempt -> attempt.to().equals(to), count, most);
  }

  /** Waits until so many statuses of a message were reported. */
  public List<StatusCallback> awaitReportsOn(String messageSid, int count, Duration most) {
    return reports.await(report -> report.messageSid().equals(messageSid), count, most);
  }

  /** The ids of people's messages below which typing was shown, in order. */
  public List<String> typingShown() {
    return typing.that(id -> true);
  }

  boolean wasReceived(String messageSid) {
    return received.contains(messageSid);
  }

  /** A person's message that is posted to the product. */
  void addReceived(String messageSid) {
    received.add(messageSid);
  }

  void addTyping(String messageSid) {
    typing.add(messageSid);
  }

  void add(SentMessage message) {
    sent.add(message);
  }

  void add(SendAttempt attempt) {
    attempts.add(attempt);
  }

  void add(StatusCallback report) {
    reports.add(report);
  }
}
