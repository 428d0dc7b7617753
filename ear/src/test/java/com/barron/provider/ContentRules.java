package com.barron.provider;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the REST API and WhatsApp refuse of a message by an approved text. */
final class ContentRules {
  private static final int LONGEST_TEXT = 1_024;
  private static final Pattern UNFIT = Pattern.compile("[\\r\\n\\t]| {5}");

  private ContentRules() {}

  static Optional<ApprovedText> known(Form form) {
    return form.first("ContentSid")
        .flatMap(sid -> ApprovedText.ALL.stream().filter(t -> t.sid().equals(sid)).findFirst());
  }

  static Optional<Refusal> refuses(Form form) {
    Optional<ApprovedText> text = known(form);
    if (text.isEmpty()) {
      return bad(21655, "The ContentSid is invalid");
    }
    Optional<Map<String, String>> variables = variables(form);
    if (variables.isEmpty()) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    Map<String, String> values = variables.get();
    if (values.values().stream().anyMatch(v -> v.isBlank() || UNFIT.matcher(v).find())) {
      return bad(21656, "The ContentVariables parameter is invalid");
    }
    Set<String> names = new HashSet<>(text.get().names());
    if (!names.equals(values.keySet())) {
      return bad(63028, "Number of parameters provided does not match the expected");
    }
    return text.get().filled(values).length() > LONGEST_TEXT
        ? bad(63005, "Channel did not accept given content")
        : Optional.empty();
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
