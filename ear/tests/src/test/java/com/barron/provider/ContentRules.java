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

  private final StubContents stubContents;

  ContentRules(StubContents stubContents) {
    this.stubContents = stubContents;
  }

  Optional<TwilioRefusal> refuses(StubForm stubForm) {
    Optional<StubContent> stubContent = stubForm.first("ContentSid").flatMap(stubContents::find);
    if (stubContent.isEmpty()) {
      return bad(21655, "The ContentSid is invalid");
    }
    Optional<Map<String, String>> variables = variables(stubForm);
    if (variables.isEmpty()) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    Map<String, String> values = variables.get();
    // Of an approved text, WhatsApp takes no line breaks in what fills it.
    boolean approved = stubContent.get().isApproved();
    if (values.values().stream()
        .anyMatch(value -> value.isBlank() || approved && UNFIT.matcher(value).find())) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    if (!stubContent.get().variables().equals(values.keySet())) {
      return bad(63028, "Number of parameters provided does not match the expected");
    }
    return fits(new FilledContent(stubContent.get(), values))
        ? Optional.empty()
        : bad(63005, "Channel did not accept given content");
  }

  private static boolean fits(FilledContent filled) {
    StubContent stubContent = filled.stubContent();
    return filled.body().length() <= LONGEST_TEXT
        && switch (stubContent.type()) {
          case StubContent.QUICK_REPLY -> fitsButtons(filled);
          case StubContent.LIST_PICKER -> fitsRows(filled);
          default -> true;
        };
  }

  private static boolean fitsButtons(FilledContent filled) {
    List<StubContent.StubChoice> buttons = filled.choices();
    return (buttons.size() <= MOST_BUTTONS || filled.stubContent().isApproved())
        && are(buttons, StubContent.StubChoice::title, LONGEST_TITLE)
        && are(buttons, StubContent.StubChoice::id, LONGEST_ID)
        && areDifferent(buttons, StubContent.StubChoice::title)
        && areDifferent(buttons, StubContent.StubChoice::id);
  }

  private static boolean fitsRows(FilledContent filled) {
    List<StubContent.StubChoice> rows = filled.choices();
    return isLine(filled.button(), LONGEST_TITLE)
        && are(rows, StubContent.StubChoice::title, LONGEST_ITEM)
        && are(rows, StubContent.StubChoice::id, LONGEST_ID)
        && are(rows, StubContent.StubChoice::description, LONGEST_DESCRIPTION)
        && areDifferent(rows, StubContent.StubChoice::id);
  }

  private static boolean are(
      List<StubContent.StubChoice> choices,
      Function<StubContent.StubChoice, String> part,
      int longest) {
    return choices.stream().map(part).allMatch(text -> isLine(text, longest));
  }

  private static boolean areDifferent(
      List<StubContent.StubChoice> choices, Function<StubContent.StubChoice, String> part) {
    Set<String> parts = new HashSet<>();
    return choices.stream().map(part).allMatch(parts::add);
  }

  private static boolean isLine(String text, int longest) {
    return !text.isBlank() && text.length() <= longest && !text.contains("\n");
  }

  /** Empty when it is no JSON object with texts alone. */
  static Optional<Map<String, String>> variables(StubForm stubForm) {
    try (var reader =
        Json.createReader(new StringReader(stubForm.first("ContentVariables").orElse("{}")))) {
      JsonObject object = reader.readObject();
      Map<String, String> values = new TreeMap<>();
      object.keySet().forEach(name -> values.put(name, object.getString(name, null)));
      boolean texts = object.values().stream().allMatch(JsonString.class::isInstance);
      return texts ? Optional.of(values) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<TwilioRefusal> bad(int code, String message) {
    return Optional.of(TwilioRefusal.bad(code, message));
  }
}
