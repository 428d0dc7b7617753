package com.barron.restapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A call as the document describes it.
 *
 * @param path below {@code /api/v1}, with its places
 */
record ApiCall(String method, String path, String scope, JsonObject description) {
  /** All that the document has. */
  static List<ApiCall> in(JsonObject document) {
    return document.getJsonObject("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().asJsonObject().entrySet().stream()
                    .map(call -> of(path.getKey(), call)))
        .toList();
  }

  private static ApiCall of(String path, Map.Entry<String, JsonValue> call) {
    JsonObject description = call.getValue().asJsonObject();
    String scope =
        description
            .getJsonArray("security")
            .getJsonObject(0)
            .getJsonArray("key")
            .getValuesAs(JsonString.class)
            .get(0)
            .getString();
    return new ApiCall(call.getKey().toUpperCase(Locale.ROOT), path, scope, description);
  }

  /** Its address, with numbers that do not exist. */
  String anywhere() {
    return path.replace("{number}", "XXX-0")
        .replace("{id}", "0")
        .replace("{code}", "none")
        .replace("{kind}", "none")
        .replace("{priority}", "none");
  }

  /** Whether it answers pages or short lists. */
  boolean isList() {
    return method.equals("GET") && !path.contains("{") && contents().findAny().isPresent();
  }

  /** What it takes as JSON; null when it takes none. */
  JsonObject jsonBody() {
    return description.containsKey("requestBody")
        ? description
            .getJsonObject("requestBody")
            .getJsonObject("content")
            .getJsonObject("application/json")
        : null;
  }

  /** What it answers when all is well: status, then schema and example. */
  Stream<Map.Entry<String, JsonObject>> contents() {
    return description.getJsonObject("responses").entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .filter(response -> response.getValue().asJsonObject().containsKey("content"))
        .filter(
            response ->
                response
                    .getValue()
                    .asJsonObject()
                    .getJsonObject("content")
                    .containsKey("application/json"))
        .map(
            response ->
                Map.entry(
                    response.getKey(),
                    response
                        .getValue()
                        .asJsonObject()
                        .getJsonObject("content")
                        .getJsonObject("application/json")));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
