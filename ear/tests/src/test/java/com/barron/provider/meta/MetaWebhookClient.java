package com.barron.provider.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the product as Meta does: signed, in batches, its JSON written in Meta's way. */
public final class MetaWebhookClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final StubMetaAccount account;
  private final URI address;

  public MetaWebhookClient(StubMetaAccount account, URI address) {
    this.account = account;
    this.address = address;
  }

  /** Asks whether we expect to be called there, as when an operator enters the address. */
  public HttpResponse<String> verify(String challenge, String token) {
    String query =
        "?hub.mode=subscribe&hub.challenge="
            + URLEncoder.encode(challenge, UTF_8)
            + "&hub.verify_token="
            + URLEncoder.encode(token, UTF_8);
    return send(HttpRequest.newBuilder(URI.create(address + query)));
  }

  /** Posts the values of some changes in one batch, rightly signed. */
  public HttpResponse<String> post(JsonObject... values) {
    String body = written(notification(values));
    return post(body, signature(account.appSecret(), body));
  }

  /** Posts any body with any signature. */
  public HttpResponse<String> post(String body, String signature) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header("X-Hub-Signature-256", signature)
            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
  }

  /** What stands in every change, before its messages or statuses. */
  JsonObjectBuilder value() {
    return Json.createObjectBuilder()
        .add("messaging_product", "whatsapp")
        .add(
            "metadata",
            Json.createObjectBuilder()
                .add("display_phone_number", account.number())
                .add("phone_number_id", account.phoneNumberId()));
  }

  /** The JSON of a batch. */
  public static JsonObject notification(JsonObject... values) {
    JsonArrayBuilder entries = Json.createArrayBuilder();
    for (JsonObject value : values) {
      entries.add(
          Json.createObjectBuilder()
              .add("id", "100000000000001")
              .add(
                  "changes",
                  Json.createArrayBuilder()
                      .add(
                          Json.createObjectBuilder()
                              .add("value", value)
                              .add("field", "messages"))));
    }
    return Json.createObjectBuilder()
        .add("object", "whatsapp_business_account")
        .add("entry", entries)
        .build();
  }

  /** As Meta writes it: slashes and everything beyond ASCII escaped. */
  public static String written(JsonObject json) {
    var text = new StringBuilder();
    json.toString()
        .chars()
        .forEach(
            unit -> {
              if (unit == '/') {
                text.append("\\/");
              } else if (unit < 0x80) {
                text.append((char) unit);
              } else {
                text.append("\\u").append(HexFormat.of().toHexDigits((char) unit));
              }
            });
    return text.toString();
  }

  /** The header for a body. */
  public static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
