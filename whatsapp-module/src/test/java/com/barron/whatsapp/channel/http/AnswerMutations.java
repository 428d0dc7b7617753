package com.barron.whatsapp.channel.http;

import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Random;

/** Answers that no provider documents, made from valid ones. The same seed gives the same. */
final class AnswerMutations {
  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 201, 204, 302, 400, 401, 403, 404, 409, 429, 500, 502, 503);
  private static final List<String> NO_JSON_OBJECT =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "17",
          "true",
          "\"text\"",
          "{",
          "{}",
          "{\"messages\":",
          "<html><h1>502 Bad Gateway</h1></html>",
          "<?xml version='1.0'?><Response/>",
          "\uFEFF{}",
          "{}{}",
          "{\"a\":1,\"a\":2}",
          "{\"code\":1e999999999,\"messages\":1e999999999,\"url\":1e-999999999}",
          "{\"error\":{\"code\":-1,\"error_subcode\":99999999999999999999}}",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
          "{\"messages\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\0",
          "\uD800",
          "x".repeat(10_000),
          "http://[::1",
          "file:///etc/passwd",
          "https://",
          "//",
          "%zz",
          "whatsapp:",
          "Tue, 99 Foo 2026 25:61:61 +9999",
          "133010",
          "-1");

  private final Random random;

  AnswerMutations(long seed) {
    this.random = new Random(seed);
  }

  int status() {
    return STATUSES.get(random.nextInt(STATUSES.size()));
  }

  /** A header of an answer that has one. */
  String text() {
    return List.of("soon", "-1", "99999999999", "0", "https://", "%zz", "//x", "")
        .get(random.nextInt(8));
  }

  String body(String valid) {
    return switch (random.nextInt(4)) {
      case 0 -> NO_JSON_OBJECT.get(random.nextInt(NO_JSON_OBJECT.size()));
      case 1 -> valid.substring(0, random.nextInt(valid.length()));
      default -> mutated(parse(valid), 1 + random.nextInt(3)).toString();
    };
  }

  private JsonValue mutated(JsonObject json, int times) {
    JsonValue value = json;
    for (int i = 0; i < times; i++) {
      value = mutated(value);
    }
    return value;
  }

  /** Somewhere in it a value is left out or replaced. */
  private JsonValue mutated(JsonValue value) {
    if (value instanceof JsonObject object && !object.isEmpty() && random.nextInt(8) > 0) {
      String chosen = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
      JsonObjectBuilder builder = LenientJson.JSON.createObjectBuilder(object);
      return random.nextInt(5) == 0
          ? builder.remove(chosen).build()
          : builder.add(chosen, mutated(object.get(chosen))).build();
    }
    if (value instanceof JsonArray list && !list.isEmpty() && random.nextInt(8) > 0) {
      int chosen = random.nextInt(list.size());
      JsonArrayBuilder builder = LenientJson.JSON.createArrayBuilder(list);
      return builder.set(chosen, mutated(list.get(chosen))).build();
    }
    return other();
  }

  private JsonValue other() {
    return switch (random.nextInt(8)) {
      case 0 -> JsonValue.NULL;
      case 1 -> JsonValue.TRUE;
      case 2 -> LenientJson.JSON.createValue(random.nextLong());
      case 3 -> LenientJson.JSON.createValue(-0.5);
      case 4 -> JsonValue.EMPTY_JSON_ARRAY;
      case 5 -> JsonValue.EMPTY_JSON_OBJECT;
      case 6 -> deep();
      default -> LenientJson.JSON.createValue(TEXTS.get(random.nextInt(TEXTS.size())));
    };
  }

  private static JsonValue deep() {
    JsonValue value = JsonValue.NULL;
    for (int i = 0; i < 200; i++) {
      value = LenientJson.JSON.createArrayBuilder().add(value).build();
    }
    return value;
  }

  private static JsonObject parse(String json) {
    try (var reader = LenientJson.JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
