package com.barron.production.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {
  private static final byte[] KEY = bytes("Jefe");
  private static final byte[] MESSAGE = bytes("what do ya want for nothing?");

  /** RFC 2202, 3, test case 2. */
  @Test
  void isTheCodeOfTheStandardWithSha1() {
    assertThat(hex(Hmac.SHA1.of(KEY, MESSAGE)))
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  }

  /** RFC 4231, 4.3. */
  @Test
  void isTheCodeOfTheStandardWithSha256() {
    assertThat(hex(Hmac.SHA256.of(KEY, MESSAGE)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void takesAMessageInParts() {
    assertThat(Hmac.SHA256.of(KEY, bytes("what do ya want "), bytes("for nothing?")))
        .isEqualTo(Hmac.SHA256.of(KEY, MESSAGE));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] code) {
    return HexFormat.of().formatHex(code);
  }
}
