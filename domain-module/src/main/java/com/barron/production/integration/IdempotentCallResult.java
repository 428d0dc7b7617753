package com.barron.production.integration;

/** The result of an idempotent call. */
public sealed interface IdempotentCallResult {
  /** It had its effect now. */
  record Done(StoredResponse answer) implements IdempotentCallResult {}

  /** It had its effect before, and nothing was done now. */
  record Repeated(StoredResponse answer) implements IdempotentCallResult {}

  /** Nothing was done: another call with the same key is at work. */
  record StillRunning() implements IdempotentCallResult {}

  /** Nothing was done: the key came with another request before. */
  record OtherRequest() implements IdempotentCallResult {}
}
