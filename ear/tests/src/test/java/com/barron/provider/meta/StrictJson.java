package com.barron.provider.meta;

import static com.barron.provider.meta.GraphRefusal.require;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the JSON of a request, and refuses what is missing, too long or not known. */
final class StrictJson {
  private StrictJson() {}

  static void onlyKeys(JsonObject json, String where, String... known) {
    var unknown = new TreeSet<>(json.keySet());
    unknown.removeAll(Set.of(known));
    require(unknown.isEmpty(), "Unexpected key " + unknown + " on param '" + where + "'");
  }

  /** A text of 1 to so many UTF-16 units that is not blank. */
  static String text(JsonObject json, String name, int longest) {
    JsonValue value = json.get(name);
    require(value instanceof JsonString, "The parameter " + name + " is required");
    String text = ((JsonString) value).getString();
    require(!text.isBlank(), "Param " + name + " must not be empty");
    require(
        text.length() <= longest, "Param " + name + " must be at most " + longest + " characters");
    return text;
  }

  /** A text in one line. */
  static String line(JsonObject json, String name, int longest) {
    String text = text(json, name, longest);
    require(text.lines().count() == 1, "Param " + name + " must be one line");
    return text;
  }

  static JsonObject object(JsonObject json, String name) {
    require(json.get(name) instanceof JsonObject, "The parameter " + name + " is required");
    return json.getJsonObject(name);
  }

  /** A list of fewest to most objects. */
  static List<JsonObject> objects(JsonObject json, String name, int fewest, int most) {
    require(json.get(name) instanceof JsonArray, "The parameter " + name + " is required");
    JsonArray array = json.getJsonArray(name);
    require(
        array.size() >= fewest && array.size() <= most,
        "Param " + name + " must have " + fewest + " to " + most + " entries");
    require(
        array.stream().allMatch(JsonObject.class::isInstance), "Param " + name + " holds objects");
    return array.getValuesAs(JsonObject.class);
  }

  static void unique(List<String> values, String name) {
    require(Set.copyOf(values).size() == values.size(), "Param " + name + " must be unique");
  }
}
