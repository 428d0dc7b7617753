package com.barron.production.integration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key as people see it: never the key itself.
 *
 * @param startsWith by what people recognise it
 * @param scopes as they are written, also those of another version
 * @param lastUsedAt to the minute
 */
public record KeyView(
    long id,
    String name,
    String startsWith,
    List<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  public KeyView {
    scopes = List.copyOf(scopes);
  }

  /** Its state at an instant. */
  public KeyState state(Instant now) {
    if (revokedAt.isPresent()) {
      return KeyState.REVOKED;
    }
    return expiresAt.isAfter(now) ? KeyState.IN_USE : KeyState.EXPIRED;
  }
}
