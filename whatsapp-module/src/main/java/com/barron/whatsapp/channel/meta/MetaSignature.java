package com.barron.whatsapp.channel.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header {@code X-Hub-Signature-256}: {@code sha256=} and HMAC-SHA256 of the raw body in lower
 * case hexadecimal digits, the app's secret being the key.
 */
final class MetaSignature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "sha256=";

  private final List<SecretKeySpec> keys;

  /**
   * @param secrets all that are accepted, for instance during a rotation
   */
  MetaSignature(List<String> secrets) {
    this.keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
            .toList();
  }

  /** Whether a body was signed with one of the secrets. Takes as long for a wrong signature. */
  boolean matches(byte[] body, String header) {
    byte[] given = header.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (SecretKeySpec key : keys) {
      matches |= MessageDigest.isEqual(sign(key, body), given);
    }
    return matches;
  }

  private static byte[] sign(SecretKeySpec key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String digits = HexFormat.of().formatHex(mac.doFinal(body));
      return (PREFIX + digits).getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
