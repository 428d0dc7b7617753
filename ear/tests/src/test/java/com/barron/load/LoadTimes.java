package com.barron.load;

import java.util.List;

/** How long the messages took that were done within the time that was measured. */
final class LoadTimes {
  private final Percentiles acknowledged;
  private final Percentiles answered;
  private final int messages;

  /**
   * @param from as {@link System#nanoTime()}
   * @param to as {@link System#nanoTime()}
   */
  LoadTimes(People people, long from, long to) {
    List<SaidMessage> done =
        people
            .said()
            .filter(message -> message.doneAt() != 0)
            .filter(message -> message.doneAt() - from >= 0 && message.doneAt() - to < 0)
            .toList();
    this.messages = done.size();
    this.acknowledged = Percentiles.of(done.stream().mapToLong(SaidMessage::ackTime));
    this.answered = Percentiles.of(done.stream().mapToLong(SaidMessage::replyTime));
  }

  int messages() {
    return messages;
  }

  /** Until the webhook answered. */
  Percentiles acknowledged() {
    return acknowledged;
  }

  /** Until the provider had the reply. */
  Percentiles answered() {
    return answered;
  }
}
