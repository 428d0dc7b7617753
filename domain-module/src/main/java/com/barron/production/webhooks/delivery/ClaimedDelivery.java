package com.barron.production.webhooks.delivery;

import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery that this node may send until its lease ends.
 *
 * @param token proves the lease when the result is recorded
 * @param mayBeInside whether the settings allow its host to be inside our network
 * @param messageId the same at each attempt, and for each receiver of the event
 * @param attempts how many there were, this one included
 * @param secrets that sign it, the newest first; none when no key of ours opens them
 */
public record ClaimedDelivery(
    long id,
    UUID token,
    long webhookId,
    WebhookAddress address,
    boolean mayBeInside,
    String messageId,
    String eventType,
    String subject,
    String body,
    int attempts,
    List<WebhookSecret> secrets) {
  /** How long nobody else has it: longer than an attempt can take. */
  public static final Duration LEASE = Duration.ofSeconds(60);

  public ClaimedDelivery {
    secrets = List.copyOf(secrets);
  }

  /** The headers that Standard Webhooks requires, by name. */
  public Map<String, String> headers(Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", messageId);
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        String.join(
            " ", secrets.stream().map(secret -> secret.signature(messageId, now, body)).toList()));
    return headers;
  }
}
