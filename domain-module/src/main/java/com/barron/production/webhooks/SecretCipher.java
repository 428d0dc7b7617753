package com.barron.production.webhooks;

import java.util.Optional;

/** Secrets as they are stored. */
public interface SecretCipher {
  byte[] encrypt(WebhookSecret secret);

  /** Empty when no key of ours opens it. */
  Optional<WebhookSecret> decrypt(byte[] stored);
}
