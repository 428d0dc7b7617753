package com.barron.production.messages;

/** The result of sending a dead message again. */
public enum RedriveResult {
  /** It waits to be sent, for 24 hours. */
  REDRIVEN,
  /** Nothing changed: there is no such message. */
  UNKNOWN,
  /** Nothing changed: it is not dead, or it was a secret, of which nothing is left. */
  NOT_DEAD
}
