package com.barron.production.webhooks;

import com.barron.production.runtime.WebhookSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as they are stored: by AES-256 in GCM under the first key of the settings, or, without a
 * key, as they are. The first byte says which.
 */
@Singleton
class AesSecretCipher implements SecretCipher {
  private static final byte PLAIN = 0;
  private static final byte ENCRYPTED = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<SecretKeySpec> keys;

  @Inject
  AesSecretCipher(WebhookSettings settings) {
    keys =
        settings.keys().stream()
            .map(key -> new SecretKeySpec(Base64.getDecoder().decode(key), "AES"))
            .toList();
  }

  @Override
  public byte[] encrypt(WebhookSecret secret) {
    byte[] bytes = secret.text().getBytes(StandardCharsets.UTF_8);
    if (keys.isEmpty()) {
      return ByteBuffer.allocate(1 + bytes.length).put(PLAIN).put(bytes).array();
    }
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce).doFinal(bytes);
      return ByteBuffer.allocate(1 + NONCE + encrypted.length)
          .put(ENCRYPTED)
          .put(nonce)
          .put(encrypted)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM", e);
    }
  }

  @Override
  public Optional<WebhookSecret> decrypt(byte[] stored) {
    ByteBuffer rest = ByteBuffer.wrap(stored);
    if (rest.get() == PLAIN) {
      return Optional.of(secret(remaining(rest)));
    }
    byte[] nonce = new byte[NONCE];
    rest.get(nonce);
    byte[] encrypted = remaining(rest);
    return keys.stream().flatMap(key -> opened(key, nonce, encrypted).stream()).findFirst();
  }

  private static Optional<WebhookSecret> opened(SecretKeySpec key, byte[] nonce, byte[] encrypted) {
    try {
      return Optional.of(secret(cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(encrypted)));
    } catch (GeneralSecurityException e) {
      // The tag does not fit: it is another key's.
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static WebhookSecret secret(byte[] bytes) {
    return new WebhookSecret(new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] remaining(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
