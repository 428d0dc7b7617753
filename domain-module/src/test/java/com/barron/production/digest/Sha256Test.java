package com.barron.production.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {
  /** The first example of FIPS 180-2, appendix B. */
  @Test
  void isTheDigestOfTheStandard() {
    Sha256 digest = Sha256.of("abc");

    assertThat(digest.hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(digest.bytes()).hasSize(32).startsWith(0xba, 0x78, 0x16);
  }

  @Test
  void takesTextsAsUtf8() {
    assertThat(Sha256.of("ñ")).isEqualTo(Sha256.of(new byte[] {(byte) 0xc3, (byte) 0xb1}));
  }
}
