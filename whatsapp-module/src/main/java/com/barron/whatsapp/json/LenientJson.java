package com.barron.whatsapp.json;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads JSON that may have other fields than we know, from a provider or from another version of
 * the product: what is missing, or of another type, is empty; what is not known is left out.
 */
public final class LenientJson {
  private LenientJson() {}

  /** Empty when it is no JSON object. Always UTF-8: nothing is guessed from the bytes. */
  public static Optional<JsonObject> parse(byte[] bytes) {
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Empty when it is no JSON object: gateways answer with HTML. */
  public static Optional<JsonObject> parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (RuntimeException e) {
      // Not JsonException alone: too deep a nesting is a plain RuntimeException.
      return Optional.empty();
    }
  }

  /** Empty text when there is none. */
  public static String string(JsonObject json, String name) {
    return json.get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** A text, or a number as text. */
  public static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonNumber number ? number.toString() : string(json, name);
  }

  /** 0 when there is none. */
  public static long number(JsonObject json, String name) {
    return json.get(name) instanceof JsonNumber number ? number.longValue() : 0;
  }

  /** False when there is none. */
  public static boolean flag(JsonObject json, String name) {
    return JsonValue.TRUE.equals(json.get(name));
  }

  /** Without fields when there is none. */
  public static JsonObject object(JsonObject json, String name) {
    return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The objects of a list; what is no object is left out. */
  public static List<JsonObject> objects(JsonObject json, String name) {
    return elements(json, name, JsonObject.class);
  }

  /** The texts of a list; what is no text is left out. */
  public static List<String> strings(JsonObject json, String name) {
    return elements(json, name, JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static <T extends JsonValue> List<T> elements(
      JsonObject json, String name, Class<T> type) {
    return json.get(name) instanceof JsonArray list
        ? list.stream().filter(type::isInstance).map(type::cast).toList()
        : List.of();
  }
}
