package com.barron.production.webhooks;

import com.barron.production.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What signs the messages of a webhook, as Standard Webhooks says: the bytes behind {@code whsec_}
 * are the key of an HMAC with SHA-256.
 *
 * @param text {@code whsec_} and 24 to 64 bytes in Base64
 */
public record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public WebhookSecret {
    int length =
        text.startsWith(PREFIX)
            ? Base64.getDecoder().decode(text.substring(PREFIX.length())).length
            : 0;
    if (length < 24 || length > 64) {
      throw new IllegalArgumentException("not a secret of a webhook");
    }
  }

  /** A new one of 256 random bits. */
  static WebhookSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** One signature of a message, {@code v1,…}; seconds alone count of the time. */
  public String signature(String messageId, Instant timestamp, String body) {
    String signed = messageId + "." + timestamp.getEpochSecond() + "." + body;
    byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    byte[] code = Hmac.SHA256.of(key, signed.getBytes(StandardCharsets.UTF_8));
    return "v1," + Base64.getEncoder().encodeToString(code);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
