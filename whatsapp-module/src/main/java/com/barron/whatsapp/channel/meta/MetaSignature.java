package com.barron.whatsapp.channel.meta;

import com.barron.production.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * The header {@code X-Hub-Signature-256}: {@code sha256=} and HMAC-SHA256 of the raw body in lower
 * case hexadecimal digits, the app's secret being the key.
 */
final class MetaSignature {
  private static final String PREFIX = "sha256=";

  private final List<byte[]> keys;

  /**
   * @param secrets all that are accepted, for instance during a rotation
   */
  MetaSignature(List<String> secrets) {
    this.keys = secrets.stream().map(secret -> secret.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /** Whether a body was signed with one of the secrets. Takes as long for a wrong signature. */
  boolean matches(byte[] body, String header) {
    byte[] given = header.getBytes(StandardCharsets.UTF_8);
    boolean matches = false;
    for (byte[] key : keys) {
      matches |= MessageDigest.isEqual(sign(key, body), given);
    }
    return matches;
  }

  private static byte[] sign(byte[] key, byte[] body) {
    String digits = HexFormat.of().formatHex(Hmac.SHA256.of(key, body));
    return (PREFIX + digits).getBytes(StandardCharsets.US_ASCII);
  }
}
