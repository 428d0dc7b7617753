package com.barron.production.messages;

/** The state of a message that we send. */
public enum MessageState {
  /** It waits. */
  PENDING,
  /** It is handed to the provider. */
  SENDING,
  /** Nobody knows whether the provider has it. */
  UNKNOWN,
  /** The provider has it. */
  SENT,
  /** It will not leave by itself. */
  DEAD,
  /** Whoever put it in took it back. */
  WITHDRAWN
}
