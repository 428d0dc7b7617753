package com.barron.whatsapp.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MetaSignatureTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";
  private static final byte[] BODY = MetaPayloads.bytes("meta-inbound-text.json");
  private static final String SIGNED = MetaPayloads.sign(SECRET, BODY);

  private final MetaSignature signature = new MetaSignature(List.of(SECRET));

  @TestFactory
  Stream<DynamicTest> agreesWithEveryVectorAndNoTamperedOne() {
    return MetaPayloads.vectors().stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.getString("file"),
                    () -> {
                      byte[] body = MetaPayloads.bytes(vector.getString("file"));
                      String given = vector.getString("x_hub_signature_256");
                      var known = new MetaSignature(List.of(vector.getString("app_secret")));
                      assertThat(known.matches(body, given)).isTrue();
                      assertThat(known.matches(tampered(body), given)).isFalse();
                      assertThat(known.matches(Arrays.copyOf(body, body.length + 1), given))
                          .isFalse();
                      assertThat(known.matches(Arrays.copyOf(body, body.length - 1), given))
                          .isFalse();
                      assertThat(new MetaSignature(List.of("another")).matches(body, given))
                          .isFalse();
                    }));
  }

  /** Meta escapes letters and slashes; the same text written in another way is another body. */
  @Test
  void coversTheBytesAndNotWhatTheyMean() {
    String rewritten =
        new String(BODY, StandardCharsets.UTF_8).replace("\\/", "/").replace("\\u00e9", "é");
    assertThat(MetaPayloads.object(rewritten.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(MetaPayloads.object(BODY));
    assertThat(signature.matches(rewritten.getBytes(StandardCharsets.UTF_8), SIGNED)).isFalse();
  }

  @Test
  void acceptsEverySecretDuringARotation() {
    var both = new MetaSignature(List.of("new", SECRET));
    assertThat(both.matches(BODY, SIGNED)).isTrue();
    assertThat(both.matches(BODY, MetaPayloads.sign("new", BODY))).isTrue();
    assertThat(both.matches(BODY, MetaPayloads.sign("newer", BODY))).isFalse();
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatIsNoSignature() {
    String digits = SIGNED.substring("sha256=".length());
    return Stream.of(
            "",
            " ",
            "sha256=",
            "sha256",
            digits,
            "sha1=" + digits,
            "sha256=sha256=" + digits,
            "sha256= " + digits,
            " " + SIGNED,
            SIGNED + " ",
            SIGNED + "\n",
            SIGNED + "," + SIGNED,
            SIGNED.substring(0, SIGNED.length() - 1),
            SIGNED + "0",
            "sha256=" + "0".repeat(64),
            "sha256=" + "g".repeat(64),
            "SHA256=" + digits,
            "sha256=" + digits.toUpperCase(Locale.ROOT),
            "sha256=" + digits + "ñ",
            "null")
        .map(
            header ->
                DynamicTest.dynamicTest(
                    "\"" + header + "\"",
                    () -> assertThat(signature.matches(BODY, header)).isFalse()));
  }

  @Test
  void coversAnEmptyBodyToo() {
    byte[] nothing = {};
    assertThat(signature.matches(nothing, MetaPayloads.sign(SECRET, nothing))).isTrue();
    assertThat(signature.matches(nothing, SIGNED)).isFalse();
  }

  private static byte[] tampered(byte[] body) {
    byte[] other = body.clone();
    other[other.length / 2] ^= 1;
    return other;
  }
}
