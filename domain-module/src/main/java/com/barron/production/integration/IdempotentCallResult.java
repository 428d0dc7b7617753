package com.barron.production.integration;

/** The result of an idempotent call. */
public sealed interface OnceResult {
  /** It had its effect now. */
  record Done(CallAnswer answer) implements OnceResult {}

  /** It had its effect before, and nothing was done now. */
  record Repeated(CallAnswer answer) implements OnceResult {}

  /** Nothing was done: another call with the same key is at work. */
  record StillRunning() implements OnceResult {}

  /** Nothing was done: the key came with another request before. */
  record OtherRequest() implements OnceResult {}
}
