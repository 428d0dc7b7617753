package com.barron.whatsapp.channel.twilio.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sample requests and vectors from the folder {@code payloads}, and a signer. */
public final class TwilioPayloads {
  private TwilioPayloads() {}

  static byte[] bytes(String file) {
    try (var stream = TwilioPayloads.class.getResourceAsStream("/payloads/" + file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static JsonArray array(String file) {
    try (var reader =
        Json.createReader(TwilioPayloads.class.getResourceAsStream("/payloads/" + file))) {
      return reader.readArray();
    }
  }

  /** Twilio's algorithm, implemented independently: sorted pairs after the address. */
  static String sign(String token, String address, List<FormParameter> pairs) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      mac.update(address.getBytes(StandardCharsets.UTF_8));
      pairs.stream()
          .sorted(
              java.util.Comparator.comparing(
                  pair -> new String(pair.name(), StandardCharsets.ISO_8859_1)))
          .forEach(
              pair -> {
                mac.update(pair.name());
                mac.update(pair.value());
              });
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
