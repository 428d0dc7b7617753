package com.barron.whatsapp.channel.meta;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sample requests and vectors from the folder {@code payloads}, and a signer. */
final class MetaPayloads {
  private static final JsonProvider JSON = JsonProvider.provider();

  private MetaPayloads() {}

  static byte[] bytes(String file) {
    try (var stream = MetaPayloads.class.getResourceAsStream("/payloads/" + file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  static JsonObject object(byte[] json) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    }
  }

  static JsonObject object(String file) {
    return object(bytes(file));
  }

  static List<JsonObject> vectors() {
    try (var reader = JSON.createReader(new ByteArrayInputStream(bytes("vectors-meta.json")))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  /** Meta's algorithm, implemented independently. */
  static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
