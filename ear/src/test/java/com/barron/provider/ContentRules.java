package com.barron.provider;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the REST API and WhatsApp refuse of a message by a content resource. */
final class ContentRules {
  private static final int LONGEST_TEXT = 1_024;
  private static final int MOST_BUTTONS = 3;
  private static final int LONGEST_TITLE = 20;
  private static final int LONGEST_ITEM = 24;
  private static final int LONGEST_DESCRIPTION = 72;
  private static final int LONGEST_ID = 200;
  private static final Pattern UNFIT = Pattern.compile("[\\r\\n\\t]| {5}");

  private final Contents contents;

  ContentRules(Contents contents) {
    this.contents = contents;
  }

  Optional<Refusal> refuses(Form form) {
    Optional<Content> content = form.first("ContentSid").flatMap(contents::find);
    if (content.isEmpty()) {
      return bad(21655, "The ContentSid is invalid");
    }
    Optional<Map<String, String>> variables = variables(form);
    if (variables.isEmpty()) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    Map<String, String> values = variables.get();
    // Of an approved text, WhatsApp takes no line breaks in what fills it.
    boolean approved = content.get().isApproved();
    if (values.values().stream()
        .anyMatch(value -> value.isBlank() || approved && UNFIT.matcher(value).find())) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    if (!content.get().places().equals(values.keySet())) {
      return bad(63028, "Number of parameters provided does not match the expected");
    }
    return fits(new FilledContent(content.get(), values))
        ? Optional.empty()
        : bad(63005, "Channel did not accept given content");
  }

  private static boolean fits(FilledContent filled) {
    Content content = filled.content();
    return filled.body().length() <= LONGEST_TEXT
        && switch (content.type()) {
          case Content.QUICK_REPLY -> fitsButtons(filled);
          case Content.LIST_PICKER -> fitsRows(filled);
          default -> true;
        };
  }

  private static boolean fitsButtons(FilledContent filled) {
    List<Content.Choice> buttons = filled.choices();
    return (buttons.size() <= MOST_BUTTONS || filled.content().isApproved())
        && are(buttons, Content.Choice::title, LONGEST_TITLE)
        && are(buttons, Content.Choice::id, LONGEST_ID)
        && areDifferent(buttons, Content.Choice::title)
        && areDifferent(buttons, Content.Choice::id);
  }

  private static boolean fitsRows(FilledContent filled) {
    List<Content.Choice> rows = filled.choices();
    return isLine(filled.button(), LONGEST_TITLE)
        && are(rows, Content.Choice::title, LONGEST_ITEM)
        && are(rows, Content.Choice::id, LONGEST_ID)
        && are(rows, Content.Choice::description, LONGEST_DESCRIPTION)
        && areDifferent(rows, Content.Choice::id);
  }

  private static boolean are(
      List<Content.Choice> choices, Function<Content.Choice, String> part, int longest) {
    return choices.stream().map(part).allMatch(text -> isLine(text, longest));
  }

  private static boolean areDifferent(
      List<Content.Choice> choices, Function<Content.Choice, String> part) {
    Set<String> parts = new HashSet<>();
    return choices.stream().map(part).allMatch(parts::add);
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank() && text.length() <= longest && !text.contains("\n");
  }

  /** Empty when it is no JSON object with texts alone. */
  static Optional<Map<String, String>> variables(Form form) {
    try (var reader =
        Json.createReader(new StringReader(form.first("ContentVariables").orElse("{}")))) {
      JsonObject object = reader.readObject();
      Map<String, String> values = new TreeMap<>();
      object.keySet().forEach(name -> values.put(name, object.getString(name, null)));
      boolean texts = object.values().stream().allMatch(JsonString.class::isInstance);
      return texts ? Optional.of(values) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<Refusal> bad(int code, String message) {
    return Optional.of(Refusal.bad(code, message));
  }
}
