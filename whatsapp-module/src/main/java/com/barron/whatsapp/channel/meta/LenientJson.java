package com.barron.whatsapp.channel.meta;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON that may have other fields than documented: what is missing, or of another type, is
 * empty.
 */
final class LenientJson {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private LenientJson() {}

  /** Empty when it is no JSON object. Always UTF-8: nothing is guessed from the bytes. */
  static Optional<JsonObject> parse(byte[] bytes) {
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Empty when it is no JSON object: gateways answer with HTML. */
  static Optional<JsonObject> parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (RuntimeException e) {
      // Not JsonException alone: too deep a nesting is a plain RuntimeException.
      return Optional.empty();
    }
  }

  /** A text, or a number as text. */
  static String text(JsonObject json, String name) {
    JsonValue value = json.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The objects of a list; what is no object is left out. */
  static List<JsonObject> objects(JsonObject json, String name) {
    return json.get(name) instanceof JsonArray list
        ? list.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }
}
