package com.barron.whatsapp.channel.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TwilioSignatureTest {
  @TestFactory
  Stream<DynamicTest> agreesWithEveryPublishedVector() {
    return TwilioPayloads.array("vectors-twilio-sdk.json").stream()
        .map(JsonValue::asJsonObject)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.getString("id"),
                    () ->
                        assertThat(
                                new TwilioSignature(List.of(vector.getString("auth_token")))
                                    .matches(
                                        vector.getString("request_url"),
                                        parameters(vector.getJsonObject("params")),
                                        vector.getString("signature")))
                            .isEqualTo(expected(vector))));
  }

  @TestFactory
  Stream<DynamicTest> agreesWithEveryFormVector() {
    return TwilioPayloads.array("vectors-twilio.json").stream()
        .map(JsonValue::asJsonObject)
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.getString("file"),
                    () -> {
                      var signature = new TwilioSignature(List.of(vector.getString("auth_token")));
                      var pairs =
                          UrlEncodedForm.read(TwilioPayloads.bytes(vector.getString("file")))
                              .pairs();
                      String url = vector.getString("url");
                      String signed = vector.getString("x_twilio_signature");
                      assertThat(signature.matches(url, pairs, signed)).isTrue();
                      assertThat(
                              signature.matches(
                                  url, pairs, vector.getString("x_twilio_signature_with_port_443")))
                          .isTrue();
                      assertThat(signature.matches(url + "x", pairs, signed)).isFalse();
                      assertThat(signature.matches(url, pairs.subList(1, pairs.size()), signed))
                          .isFalse();
                    }));
  }

  @Test
  void acceptsEachTokenDuringARotation() {
    String signature = "PM+bjB+ITJ9a3LIYStKWOTMZMlU=";
    String url = "https://someurl.com/somepath?param1=client%3AAnonymous";
    assertThat(
            new TwilioSignature(List.of("other", "1234567890")).matches(url, List.of(), signature))
        .isTrue();
    assertThat(new TwilioSignature(List.of("other")).matches(url, List.of(), signature)).isFalse();
  }

  @Test
  void comparesTheDigestOfABody() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    String digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assertThat(TwilioSignature.isDigestOf(body, digest)).isTrue();
    assertThat(TwilioSignature.isDigestOf(new byte[] {1}, digest)).isFalse();
  }

  /** One vector is an artefact of another library's handling of addresses. */
  private static boolean expected(JsonObject vector) {
    return vector.getBoolean("valid_for_raw_url_validator", vector.getBoolean("valid"));
  }

  private static List<FormParameter> parameters(JsonObject parameters) {
    List<FormParameter> pairs = new ArrayList<>();
    parameters.forEach(
        (name, value) -> {
          if (value instanceof JsonArray values) {
            values.forEach(each -> pairs.add(pair(name, each)));
          } else {
            pairs.add(pair(name, value));
          }
        });
    return pairs;
  }

  private static FormParameter pair(String name, JsonValue value) {
    return new FormParameter(
        name.getBytes(StandardCharsets.UTF_8),
        ((JsonString) value).getString().getBytes(StandardCharsets.UTF_8));
  }
}
