package com.barron.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the Content API refuses of a resource, and of the request to have it approved. Stricter than
 * the real one where that is not documented: an unknown field is a mistake.
 */
final class CreationRules {
  private static final int MOST_CHOICES = 10;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING", "AUTHENTICATION");
  private static final Pattern SIGN = Pattern.compile("\\p{So}|\\p{Cs}");
  private static final Pattern AT_AN_END = Pattern.compile("^\\{\\{|}}$");
  private static final Pattern ADJACENT = Pattern.compile("}}\\s*\\{\\{");

  private CreationRules() {}

  /** What is wrong with a new resource. */
  static Optional<String> refuses(JsonObject request) {
    return first(
        unknown(request, Set.of("friendly_name", "language", "variables", "types")),
        isText(request, "language", 35),
        types(request),
        samples(request));
  }

  /** What is wrong with the request to have a resource approved. */
  static Optional<String> refusesApproval(StubContent stubContent, JsonObject request) {
    return first(
        unknown(request, Set.of("name", "category")),
        is(NAME.matcher(request.getString("name", "")).matches(), "name"),
        is(CATEGORIES.contains(request.getString("category", "")), "category"),
        is(!stubContent.type().equals(StubContent.LIST_PICKER), "a list-picker cannot be approved"),
        is(stubContent.approval().equals(StubContent.UNSUBMITTED), "it was submitted before"),
        is(
            !AT_AN_END.matcher(stubContent.body()).find(),
            "the body begins or ends with a variable"),
        is(
            stubContent.choices().stream().noneMatch(choice -> SIGN.matcher(choice.title()).find()),
            "an emoji in a button"),
        is(!ADJACENT.matcher(stubContent.body()).find(), "two variables are adjacent"),
        is(
            stubContent.samples().keySet().equals(stubContent.variables()),
            "sample values are missing"));
  }

  private static Optional<String> types(JsonObject request) {
    if (!(request.get("types") instanceof JsonObject types) || types.size() != 1) {
      return Optional.of("types: one type is expected");
    }
    String type = types.keySet().iterator().next();
    if (!(types.get(type) instanceof JsonObject json)) {
      return Optional.of(type + " is no object");
    }
    return switch (type) {
      case StubContent.TEXT -> first(unknown(json, Set.of("body")), isText(json, "body", 1_600));
      case StubContent.QUICK_REPLY ->
          first(
              unknown(json, Set.of("body", "actions")),
              isText(json, "body", 1_024),
              choices(json, "actions", CreationRules::action));
      case StubContent.LIST_PICKER ->
          first(
              unknown(json, Set.of("body", "button", "items")),
              isText(json, "body", 1_024),
              isText(json, "button", 20),
              choices(json, "items", CreationRules::item));
      default -> Optional.of("the stub does not know the type " + type);
    };
  }

  private interface Rule {
    Optional<String> refuses(JsonObject json);
  }

  private static Optional<String> choices(JsonObject json, String name, Rule rule) {
    if (json.get(name) == null || json.get(name).getValueType() != ValueType.ARRAY) {
      return Optional.of(name + " is no list");
    }
    if (!json.getJsonArray(name).stream().allMatch(JsonObject.class::isInstance)) {
      return Optional.of(name + ": objects are expected");
    }
    var choices = json.getJsonArray(name).getValuesAs(JsonObject.class);
    if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
      return Optional.of(name + ": 1 to 10 are allowed");
    }
    return choices.stream().map(rule::refuses).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> action(JsonObject action) {
    return first(
        unknown(action, Set.of("type", "title", "id")),
        is(action.getString("type", "").equals("QUICK_REPLY"), "type of an action"),
        isText(action, "title", 20),
        isText(action, "id", 200));
  }

  private static Optional<String> item(JsonObject item) {
    return first(
        unknown(item, Set.of("item", "id", "description")),
        isText(item, "item", 24),
        isText(item, "id", 200),
        isText(item, "description", 72));
  }

  private static Optional<String> samples(JsonObject request) {
    JsonValue variables = request.getOrDefault("variables", JsonValue.EMPTY_JSON_OBJECT);
    return variables instanceof JsonObject samples
        ? samples.entrySet().stream()
            .filter(sample -> !isFilled(sample))
            .map(sample -> "variable " + sample.getKey())
            .findFirst()
        : Optional.of("variables are no object");
  }

  private static boolean isFilled(Map.Entry<String, JsonValue> sample) {
    return sample.getKey().matches("[0-9]{1,3}")
        && sample.getValue() instanceof JsonString text
        && !text.getString().isBlank();
  }

  private static Optional<String> isText(JsonObject json, String name, int longest) {
    boolean fits =
        json.get(name) instanceof JsonString text
            && !text.getString().isBlank()
            && text.getString().length() <= longest;
    return is(fits, name + " must have 1 to " + longest + " characters");
  }

  private static Optional<String> unknown(JsonObject json, Set<String> known) {
    return json.keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(name -> "unknown field " + name);
  }

  private static Optional<String> is(boolean right, String complaint) {
    return right ? Optional.empty() : Optional.of(complaint);
  }

  @SafeVarargs
  private static Optional<String> first(Optional<String>... complaints) {
    for (Optional<String> complaint : complaints) {
      if (complaint.isPresent()) {
        return complaint;
      }
    }
    return Optional.empty();
  }
}
