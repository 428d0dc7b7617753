package com.barron.production.integration;

import java.time.Duration;

/** The result of calling with a key. */
public sealed interface KeyUse {
  /** It is valid, for what its scopes allow. */
  record Accepted(IntegrationKey key, CallQuota quota) implements KeyUse {}

  /** The key was used too often in this minute. */
  record TooMany(CallQuota quota) implements KeyUse {}

  /** There is no such key, it has expired, or it was revoked; nobody is told which. */
  record Refused() implements KeyUse {}

  /**
   * What is left of a key's calls.
   *
   * @param limit calls in a window
   * @param remaining after this one, 0 at least
   * @param resetsIn the next window begins then; above zero
   */
  record CallQuota(int limit, int remaining, Duration resetsIn) {
    /** The window in which calls are counted, for all nodes together. */
    public static final Duration WINDOW = Duration.ofMinutes(1);
  }
}
