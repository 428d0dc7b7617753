package com.barron.production.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as other systems see it: never its secret.
 *
 * @param effectiveFrom no event of a transaction that begins then or later is missed
 * @param failingSince when the first attempt failed after which none succeeded
 * @param goneAt when its receiver answered that it is gone, which made it inactive
 * @param previousSecretUntil until when messages are signed with the secret before as well
 */
public record WebhookView(
    long id,
    String name,
    WebhookAddress address,
    List<WebhookEventType> types,
    boolean active,
    Instant createdAt,
    Instant effectiveFrom,
    Optional<Instant> failingSince,
    Optional<Instant> goneAt,
    Optional<Instant> previousSecretUntil) {
  public WebhookView {
    types = List.copyOf(types);
  }
}
