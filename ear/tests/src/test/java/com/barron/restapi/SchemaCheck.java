package com.barron.restapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds JSON against the part of JSON Schema that the document uses; a word that it does not know
 * is an error.
 */
final class SchemaCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "description",
          "examples",
          "enum",
          "pattern",
          "format",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "oneOf",
          "$ref");

  private final JsonObject document;
  private final List<String> errors = new ArrayList<>();

  private SchemaCheck(JsonObject document) {
    this.document = document;
  }

  /** What does not fit. */
  static List<String> errors(JsonObject document, JsonObject schema, JsonValue value) {
    SchemaCheck check = new SchemaCheck(document);
    check.check(schema, value, "");
    return check.errors;
  }

  private void check(JsonObject schema, JsonValue value, String at) {
    schema.keySet().stream()
        .filter(word -> !KNOWN.contains(word))
        .forEach(word -> errors.add(at + ": the schema has " + word));
    if (schema.containsKey("$ref")) {
      String pointer = schema.getString("$ref").substring(1);
      check(document.getValue(pointer).asJsonObject(), value, at);
      return;
    }
    if (schema.containsKey("oneOf")) {
      long fits =
          schema.getJsonArray("oneOf").getValuesAs(JsonObject.class).stream()
              .filter(choice -> errors(document, choice, value).isEmpty())
              .count();
      require(fits == 1, at + ": fits " + fits + " of its schemas");
      return;
    }
    if (schema.containsKey("enum") && !schema.getJsonArray("enum").contains(value)) {
      errors.add(at + ": " + value + " is none of " + schema.getJsonArray("enum"));
    }
    switch (schema.getString("type")) {
      case "object" -> object(schema, value, at);
      case "array" -> array(schema, value, at);
      case "string" -> text(schema, value, at);
      case "integer", "number" -> number(schema, value, at);
      case "boolean" ->
          require(value == JsonValue.TRUE || value == JsonValue.FALSE, at + ": no boolean");
      default -> errors.add(at + ": unknown type " + schema.getString("type"));
    }
  }

  private void object(JsonObject schema, JsonValue value, String at) {
    if (!(value instanceof JsonObject object)) {
      errors.add(at + ": no object");
      return;
    }
    if (!schema.containsKey("properties")) {
      return; // Of whatever shape it is.
    }
    JsonObject properties = schema.getJsonObject("properties");
    object.forEach(
        (name, inner) -> {
          if (properties.containsKey(name)) {
            check(properties.getJsonObject(name), inner, at + "/" + name);
          } else {
            errors.add(at + "/" + name + ": is not in the schema");
          }
        });
    schema.getJsonArray("required").getValuesAs(JsonString.class).stream()
        .filter(name -> !object.containsKey(name.getString()))
        .forEach(name -> errors.add(at + "/" + name.getString() + ": is missing"));
  }

  private void array(JsonObject schema, JsonValue value, String at) {
    if (value instanceof JsonArray array) {
      require(array.size() >= schema.getInt("minItems", 0), at + ": too few items");
      require(
          array.size() <= schema.getInt("maxItems", Integer.MAX_VALUE), at + ": too many items");
      for (int i = 0; i < array.size(); i++) {
        check(schema.getJsonObject("items"), array.get(i), at + "/" + i);
      }
    } else {
      errors.add(at + ": no array");
    }
  }

  private void text(JsonObject schema, JsonValue value, String at) {
    if (!(value instanceof JsonString string)) {
      errors.add(at + ": no string");
      return;
    }
    String text = string.getString();
    require(text.length() >= schema.getInt("minLength", 0), at + ": too short");
    require(text.length() <= schema.getInt("maxLength", Integer.MAX_VALUE), at + ": too long");
    require(
        !schema.containsKey("pattern")
            || Pattern.compile(schema.getString("pattern")).matcher(text).find(),
        at + ": does not match");
    require(
        !schema.containsKey("format")
            || text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"),
        at + ": no moment in UTC");
  }

  private void number(JsonObject schema, JsonValue value, String at) {
    if (!(value instanceof JsonNumber number)) {
      errors.add(at + ": no number");
      return;
    }
    require(schema.getString("type").equals("number") || number.isIntegral(), at + ": not whole");
    require(
        !schema.containsKey("minimum")
            || number.bigDecimalValue().compareTo(schema.getJsonNumber("minimum").bigDecimalValue())
                >= 0,
        at + ": too small");
    require(
        !schema.containsKey("maximum")
            || number.bigDecimalValue().compareTo(schema.getJsonNumber("maximum").bigDecimalValue())
                <= 0,
        at + ": too large");
  }

  private void require(boolean isSo, String otherwise) {
    if (!isSo) {
      errors.add(otherwise);
    }
  }
}
