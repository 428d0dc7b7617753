package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.WebhookRefusal;

/** Parses what Meta posts to us, and accepts it only with a valid signature. */
public interface MetaWebhooks {
  /**
   * Whether a request for verification is one that we asked for: Meta sends it when an operator
   * enters our address, with the token that they entered.
   */
  boolean verifies(String mode, String token);

  /**
   * Reads a posted batch.
   *
   * @param body as it came over the wire: the signature covers the bytes
   * @param signature the header {@code X-Hub-Signature-256}, or empty text
   */
  BatchResult read(byte[] body, String signature);

  /** The result of checking and parsing a request. */
  sealed interface BatchResult {
    /** Signed by our app. What is not for us is left out of the batch. */
    record GenuineBatch(WebhookBatch batch) implements BatchResult {}

    /** Not signed by our app, or the channel is disabled. */
    record ForbiddenBatch(WebhookRefusal reason) implements BatchResult {}

    /** Signed, but not JSON that we can read. */
    record MalformedBatch() implements BatchResult {}
  }
}
