package com.barron.restapi;

import com.barron.rig.RunningProduct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Another system that calls the API with a key, or without one. */
final class ApiClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger KEYS = new AtomicInteger();

  private final RunningProduct product;
  private final String key;

  private ApiClient(RunningProduct product, String key) {
    this.product = product;
    this.key = key;
  }

  static ApiClient withoutKey(RunningProduct product) {
    return new ApiClient(product, "");
  }

  static ApiClient withKey(RunningProduct product, String key) {
    return new ApiClient(product, key);
  }

  /** With a new key, made as an operator makes it. */
  static ApiClient with(RunningProduct product, String... scopes) {
    return new ApiClient(product, newKey(product, "system " + KEYS.incrementAndGet(), scopes));
  }

  static String newKey(RunningProduct product, String name, String... scopes) {
    return product
        .sql()
        .column(
            "SELECT integration_key_create(?, string_to_array(?, ','))",
            name,
            String.join(",", scopes))
        .get(0);
  }

  /** What was answered. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonObject json() {
      try (var reader = Json.createReader(new StringReader(text()))) {
        return reader.readObject();
      }
    }

    /** The last part of the type of a problem. */
    String problem() {
      return header("Content-Type").equals("application/problem+json")
          ? json().getString("type").replace("/api/v1/problems/", "")
          : "no problem but " + header("Content-Type") + " " + text();
    }

    /** The numbers of a page's items. */
    List<String> numbers() {
      return json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .map(item -> item.getString("number"))
          .toList();
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  Answer put(String path, String body, String... headers) {
    return send("PUT", path, body, json(headers));
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, json(headers));
  }

  Answer send(String method, String path, String body, String... headers) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Answer send(String method, String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(product.http("/api/v1" + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String[] json(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    return all.toArray(String[]::new);
  }

  /** A JSON object of texts. */
  static String object(Map<String, String> fields) {
    var object = Json.createObjectBuilder();
    fields.forEach(object::add);
    return object.build().toString();
  }
}
