package com.barron.whatsapp.channel.http;

import java.time.Duration;
import java.util.Optional;

/** The header {@code Retry-After}. Seconds only: no provider of ours sends a date. */
public final class RetryAfter {
  private RetryAfter() {}

  /** Empty when the answer does not say. */
  public static Optional<Duration> of(ProviderResponse<?> response) {
    return response
        .retryAfter()
        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
        .map(Long::parseLong)
        .map(Duration::ofSeconds);
  }
}
