package com.barron.mqtt;

/** What became of a message of the broker. */
enum MessageOutcome {
  /** A signal that the domain answered. */
  TAKEN(""),
  TOO_LARGE("a signal has at most " + SignalPayload.MOST_BYTES + " bytes"),
  MALFORMED("compare what the device publishes with the page 'Connect machines'"),
  UNKNOWN_MACHINE("the topic names no machine of the plant"),
  /** The time of the signal is far ahead, or too old. */
  OUT_OF_TIME("check the device's clock"),
  /** It came without a promise of the broker, and there was no room. */
  OVERFLOW("more than can be taken in; publish with QoS 1"),
  /** Our own fault: the domain could not take it. */
  FAILED("look for the error before this line");

  private final String advice;

  MessageOutcome(String advice) {
    this.advice = advice;
  }

  boolean isRefused() {
    return this != TAKEN;
  }

  /** What an operator can do. */
  String advice() {
    return advice;
  }
}
