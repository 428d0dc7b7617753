package com.barron.whatsapp.channel.http;

import java.util.Optional;

/**
 * The response of a provider.
 *
 * @param status of HTTP
 * @param location where it leads, as the header says it
 * @param retryAfter when to ask again, as the header says it
 * @param body as the caller wants it
 */
public record ProviderResponse<T>(
    int status, Optional<String> location, Optional<String> retryAfter, T body) {
  <U> ProviderResponse<U> with(U other) {
    return new ProviderResponse<>(status, location, retryAfter, other);
  }
}
