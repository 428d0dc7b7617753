package com.barron.provider.meta;

import com.barron.provider.RecordColumn;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Meta's own record of what it was asked and what it took. */
public final class MetaRecord {
  private final RecordColumn<MetaSendAttempt> attempts = new RecordColumn<>("attempted");
  private final RecordColumn<MetaMessage> sent = new RecordColumn<>("sent");
  private final RecordColumn<MetaStatusReport> reports = new RecordColumn<>("reported");
  private final RecordColumn<String> typing = new RecordColumn<>("shown typing");

  /**
   * A request to send, taken or not.
   *
   * @param status what was answered; 0 when the connection was left without an answer
   * @param code Meta's code of an error, or 0
   */
  public record MetaSendAttempt(String to, int status, int code) {}

  /**
   * A status that was reported to the webhook.
   *
   * @param answer the HTTP status of the answer; 0 when there was none
   */
  public record MetaStatusReport(String messageId, String status, int answer) {}

  /** Everything taken for a recipient, in order. */
  public List<MetaMessage> sentTo(String to) {
    return sent(message -> message.to().equals(to));
  }

  /** Everything taken that fits, in order. */
  public List<MetaMessage> sent(Predicate<MetaMessage> fits) {
    return sent.that(fits);
  }

  /** Every request to send to a recipient, in order. */
  public List<MetaSendAttempt> attemptsTo(String to) {
    return attempts.that(attempt -> attempt.to().equals(to));
  }

  /** What was reported on a message, in order. */
  public List<MetaStatusReport> reportsOn(String messageId) {
    return reports.that(report -> report.messageId().equals(messageId));
  }

  /** The ids of people's messages below which typing was shown, in order. */
  public List<String> typingShown() {
    return typing.that(id -> true);
  }

  /** Waits until so many messages were taken for a recipient. */
  public List<MetaMessage> awaitSentTo(String to, int count, Duration most) {
    return sent.await(message -> message.to().equals(to), count, most);
  }

  /** Waits until there were so many requests to send to a recipient. */
  public List<MetaSendAttempt> awaitAttemptsTo(String to, int count, Duration most) {
    return attempts.await(attempt -> attempt.to().equals(to), count, most);
  }

  /** Waits until so many statuses of a message were reported. */
  public List<MetaStatusReport> awaitReportsOn(String messageId, int count, Duration most) {
    return reports.await(report -> report.messageId().equals(messageId), count, most);
  }

  void add(MetaMessage message) {
    sent.add(message);
  }

  void add(MetaSendAttempt attempt) {
    attempts.add(attempt);
  }

  void add(MetaStatusReport report) {
    reports.add(report);
  }

  void addTyping(String messageId) {
    typing.add(messageId);
  }
}
