package com.barron.provider;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A content resource.
 *
 * @param sid {@code HX} and 32 hexadecimal digits
 * @param type {@code twilio/text}, {@code twilio/quick-reply} or {@code twilio/list-picker}
 * @param json what stands below the type, with its placeholders
 * @param samples examples for the placeholders
 * @param approval how far WhatsApp's approval is, as Twilio reports it
 */
public record StubContent(
    String sid,
    String friendlyName,
    String language,
    String type,
    JsonObject json,
    Map<String, String> samples,
    String approval) {
  static final String TEXT = "twilio/text";
  static final String QUICK_REPLY = "twilio/quick-reply";
  static final String LIST_PICKER = "twilio/list-picker";
  static final String UNSUBMITTED = "unsubmitted";
  static final String APPROVED = "approved";

  private static final Pattern PLACE = Pattern.compile("\\{\\{([0-9]{1,3})}}");

  /** A choice as a person sees it. @param description below a row, or empty text */
  public record StubChoice(String id, String title, String description) {}

  /** The text above the choices. */
  String body() {
    return json.getString("body");
  }

  /** The buttons or rows, with their placeholders. */
  List<StubChoice> choices() {
    return switch (type) {
      case QUICK_REPLY -> choices(json.getJsonArray("actions"), "title");
      case LIST_PICKER -> choices(json.getJsonArray("items"), "item");
      default -> List.of();
    };
  }

  private static List<StubChoice> choices(JsonArray choices, String title) {
    return choices.getValuesAs(JsonObject.class).stream()
        .map(
            choice ->
                new StubChoice(
                    choice.getString("id", ""),
                    choice.getString(title),
                    choice.getString("description", "")))
        .toList();
  }

  boolean isApproved() {
    return approval.equals(APPROVED);
  }

  StubContent withApproval(String state) {
    return new StubContent(sid, friendlyName, language, type, json, samples, state);
  }

  /** The numbers of its placeholders. */
  SortedSet<String> variables() {
    return PLACE
        .matcher(json.toString())
        .results()
        .map(variable -> variable.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A text with its arguments filled in. */
  static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(values.getOrDefault(variable.group(1), variable.group())));
  }
}
