package com.barron.receiver;

import com.barron.rig.TestSql;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A webhook of a receiver, made as its integrator makes it.
 *
 * @param secret as it was told
 */
public record Subscription(long id, String secret) {
  private static final Duration IN_FORCE_AT_MOST = Duration.ofMinutes(1);

  /**
   * Asks for events; returns when none is missed any more.
   *
   * @param node any address of a node
   */
  public static Subscription of(
      URI node, TestSql sql, String name, String address, List<String> events) {
    String key =
        sql.column("SELECT integration_key_create(?, '{webhooks:write}')", "receiver " + name)
            .get(0);
    JsonObject made =
        post(
            node.resolve("/api/v1/webhooks"),
            key,
            Json.createObjectBuilder()
                .add("name", name)
                .add("url", address)
                .add("events", Json.createArrayBuilder(events))
                .build());
    Awaitility.await("the webhook is in force")
        .atMost(IN_FORCE_AT_MOST)
        .until(
            () ->
                sql.number(
                        "SELECT count(*) FROM webhook WHERE name = ? AND effective_from <= now()",
                        name)
                    == 1);
    return new Subscription(made.getJsonNumber("id").longValue(), made.getString("secret"));
  }

  private static JsonObject post(URI address, String key, JsonObject body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException("no webhook: " + answer.statusCode() + answer.body());
      }
      try (var reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
