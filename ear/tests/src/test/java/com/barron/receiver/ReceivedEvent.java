package com.barron.receiver;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as it came.
 *
 * @param path at which it came
 * @param timestamp as the header says it
 * @param signatures as the header has them
 * @param taken whether the receiver remembers it, whatever it answered
 */
public record ReceivedEvent(
    String path, String id, String timestamp, List<String> signatures, String body, boolean taken) {
  public ReceivedEvent {
    signatures = List.copyOf(signatures);
  }

  public String type() {
    return json().getString("type");
  }

  public JsonObject data() {
    return json().getJsonObject("data");
  }

  private JsonObject json() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  /** Whether one of the signatures was made with this secret. */
  public boolean isSignedWith(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      byte[] wanted =
          mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return signatures.contains("v1," + Base64.getEncoder().encodeToString(wanted));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
