package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A phone of the simulator, as its page plays it over HTTP. One thread at a time. */
final class SimulatorPhone {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI api;

  /** An answer is there within milliseconds, and a transcript has hundreds. */
  private static final Duration OFTEN = Duration.ofMillis(10);

  private final String number;
  private final Deque<JsonObject> unread = new ArrayDeque<>();
  private JsonObject last;
  private long after;

  /**
   * A phone.
   *
   * @param api the address {@code /api/simulator/}
   * @param number one of the demo persons', or a fictional one that nobody has
   */
  SimulatorPhone(URI api, String number) {
    this.api = api;
    this.number = number;
  }

  /** A phone that the product does not know. */
  static SimulatorPhone unknown(URI api) {
    JsonObject phone = get(api.resolve("phones/unknown")).getJsonObject("phone");
    return new SimulatorPhone(api, phone.getString("phone"));
  }

  void says(String text) {
    post("messages", said().add("text", text).build());
  }

  /** Taps a choice of the message that was received last, whether it offers it or not. */
  void taps(String id) {
    post("taps", said().add("choice", id).add("of", last.getJsonNumber("id")).build());
  }

  /** Sends a file without a caption. */
  void sends(String type, byte[] file) {
    String path = "files?phone=" + number.replace("+", "%2B") + "&id=" + UUID.randomUUID();
    post(path, type, file);
  }

  /** The text of the next answer that was not received yet. */
  String receives() {
    last =
        await()
            .atMost(PATIENCE)
            .pollDelay(Duration.ZERO)
            .pollInterval(OFTEN)
            .until(next(), answer -> answer != null);
    return last.getString("text");
  }

  /** What the message that was received last offers. */
  OfferedChoices offered() {
    JsonObject form = last.getJsonObject("form");
    return new OfferedChoices(
        form.getString("body"),
        form.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
            .map(
                choice ->
                    new OfferedChoices.OfferedChoice(
                        choice.getString("id"),
                        choice.getString("description").isEmpty()
                            ? choice.getString("title")
                            : choice.getString("description")))
            .toList());
  }

  private Callable<JsonObject> next() {
    return () -> {
      if (unread.isEmpty()) {
        String path = "messages?phone=" + number.replace("+", "%2B") + "&after=" + after;
        for (JsonObject line :
            get(api.resolve(path)).getJsonArray("messages").getValuesAs(JsonObject.class)) {
          after = line.getJsonNumber("id").longValue();
          if (!line.getBoolean("fromPerson")) {
            unread.add(line);
          }
        }
      }
      return unread.poll();
    };
  }

  private JsonObjectBuilder said() {
    return Json.createObjectBuilder().add("phone", number).add("id", UUID.randomUUID().toString());
  }

  private void post(String path, JsonObject json) {
    post(path, "application/json", json.toString().getBytes(UTF_8));
  }

  private void post(String path, String type, byte[] body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    if (answer.statusCode() != 200) {
      throw new AssertionError("the simulator answered " + answer.statusCode() + answer.body());
    }
  }

  private static JsonObject get(URI path) {
    try (var reader =
        Json.createReader(new StringReader(send(HttpRequest.newBuilder(path)).body()))) {
      return reader.readObject();
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
