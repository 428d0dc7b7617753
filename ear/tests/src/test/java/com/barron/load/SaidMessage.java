package com.barron.load;

import com.barron.load.DefectDialogue.Step;

/**
 * What somebody said, and when. Times are those of {@link System#nanoTime()}; 0: it has not
 * happened. Written by one thread each, read by others after the end.
 */
final class SaidMessage {
  private final String sid;
  private final Step step;
  private final String order;
  private final long due;
  private volatile long acknowledgedAt;
  private volatile long answeredAt;
  private volatile String unexpected = "";

  /**
   * @param sid the provider's id
   * @param order that the dialogue is about
   * @param due when it was to be sent: what comes later than that is the product's delay
   */
  SaidMessage(String sid, Step step, String order, long due) {
    this.sid = sid;
    this.step = step;
    this.order = order;
    this.due = due;
  }

  void acknowledged(long at) {
    acknowledgedAt = at;
  }

  void answered(long at, String reply) {
    unexpected = step.isAnsweredBy(reply) ? "" : reply.replace('\n', ' ');
    answeredAt = at;
  }

  String sid() {
    return sid;
  }

  String text() {
    return step.text();
  }

  String order() {
    return order;
  }

  /** Whether it completes its dialogue. */
  boolean isLast() {
    return step.expected().equals("on hold");
  }

  boolean isAcknowledged() {
    return acknowledgedAt != 0;
  }

  boolean isAnswered() {
    return answeredAt != 0;
  }

  /** The reply that cannot be to this message, by its text; empty when there was none. */
  String unexpected() {
    return unexpected;
  }

  /** When both were there, acknowledgement and reply. */
  long doneAt() {
    return isAcknowledged() && isAnswered() ? Math.max(acknowledgedAt, answeredAt) : 0;
  }

  /** Nanoseconds until the webhook answered. */
  long ackTime() {
    return acknowledgedAt - due;
  }

  /** Nanoseconds until the provider had the reply. */
  long replyTime() {
    return answeredAt - due;
  }
}
