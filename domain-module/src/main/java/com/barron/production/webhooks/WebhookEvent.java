package com.barron.production.webhooks;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened, as it is reported to other systems.
 *
 * @param subject events of one subject arrive in their order
 * @param data a value for each field of the type
 */
record WebhookEvent(WebhookEventType type, String subject, Map<PayloadField, Object> data) {
  WebhookEvent {
    data = new LinkedHashMap<>(data);
    if (!List.copyOf(data.keySet()).equals(type.fields())) {
      throw new IllegalArgumentException(type + " has other fields: " + data.keySet());
    }
  }

  /** The values stand in the order of the type's fields. */
  static WebhookEvent of(WebhookEventType type, Object subject, Object... values) {
    if (values.length != type.fields().size()) {
      throw new IllegalArgumentException(type + " has other fields");
    }
    Map<PayloadField, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      data.put(type.fields().get(i), values[i]);
    }
    return new WebhookEvent(type, subject.toString(), data);
  }

  /** What is sent: type, time and data, as Standard Webhooks proposes. */
  String body(Instant at) {
    JsonObjectBuilder values = JSON.createObjectBuilder();
    data.forEach((field, value) -> values.add(field.name(), json(value)));
    return JSON.createObjectBuilder()
        .add("type", type.word())
        .add("timestamp", at.toString())
        .add("data", values)
        .build()
        .toString();
  }

  private static JsonValue json(Object value) {
    if (value instanceof Long number) {
      return JSON.createValue(number);
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return JSON.createValue(value instanceof Enum<?> word ? word(word) : value.toString());
  }

  /** As the API writes words. */
  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
