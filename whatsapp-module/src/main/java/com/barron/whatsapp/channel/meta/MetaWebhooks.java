package com.barron.whatsapp.channel.meta;

/** Reads what Meta posts to us, and believes it only when its signature is right. */
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
  Outcome read(byte[] body, String signature);

  /** What a request turned out to be. */
  sealed interface Outcome {
    /** Signed by our app. What is not for us is left out of the batch. */
    record Genuine(Batch batch) implements Outcome {}

    /** Not signed by our app, or the channel is off. */
    record Forbidden() implements Outcome {}

    /** Signed, but not JSON that we can read. */
    record Malformed() implements Outcome {}
  }
}
