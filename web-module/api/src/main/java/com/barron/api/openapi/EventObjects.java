package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.webhooks.PayloadField;
import com.barron.production.webhooks.WebhookEventType;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.stream.Stream;

/** What webhooks are sent, as OpenAPI describes it: made of the table of events. */
final class EventObjects {
  private static final String TIME = "2026-03-09T12:00:00Z";

  private EventObjects() {}

  static JsonObjectBuilder all() {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    Stream.of(WebhookEventType.values())
        .forEach(type -> all.add(type.word(), JSON.createObjectBuilder().add("post", post(type))));
    return all;
  }

  private static JsonObjectBuilder post(WebhookEventType type) {
    return JSON.createObjectBuilder()
        .add("summary", type.description())
        .add("description", "Signed as Standard Webhooks says, by webhook-signature.")
        .add(
            "requestBody",
            JSON.createObjectBuilder()
                .add("required", true)
                .add(
                    "content",
                    OperationResponses.json(
                        "application/json", schema(type).build(), example(type).build())))
        .add(
            "responses",
            JSON.createObjectBuilder()
                .add("2XX", answer("It has the event."))
                .add("410", answer("It wants no events any more: the webhook is switched off."))
                .add("default", answer("It is sent again later; a redirect is not followed.")));
  }

  private static JsonObjectBuilder answer(String description) {
    return JSON.createObjectBuilder().add("description", description);
  }

  private static JsonObjectBuilder schema(WebhookEventType type) {
    JsonObjectBuilder data = JSON.createObjectBuilder();
    JsonArrayBuilder names = JSON.createArrayBuilder();
    for (PayloadField field : type.fields()) {
      data.add(
          field.name(),
          JSON.createObjectBuilder()
              .add("type", kind(field.example()))
              .add("description", field.description()));
      names.add(field.name());
    }
    return object(
        JSON.createObjectBuilder()
            .add(
                "type",
                JSON.createObjectBuilder()
                    .add("type", "string")
                    .add("enum", JSON.createArrayBuilder().add(type.word())))
            .add(
                "timestamp",
                JSON.createObjectBuilder().add("type", "string").add("format", "date-time"))
            .add("data", object(data, names)),
        JSON.createArrayBuilder().add("type").add("timestamp").add("data"));
  }

  private static JsonObjectBuilder object(JsonObjectBuilder properties, JsonArrayBuilder needed) {
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", needed);
  }

  private static JsonObjectBuilder example(WebhookEventType type) {
    JsonObjectBuilder data = JSON.createObjectBuilder();
    type.fields().forEach(field -> data.add(field.name(), value(field.example())));
    return JSON.createObjectBuilder()
        .add("type", type.word())
        .add("timestamp", TIME)
        .add("data", data);
  }

  private static String kind(Object example) {
    if (example instanceof Boolean) {
      return "boolean";
    }
    return example instanceof Long ? "integer" : "string";
  }

  private static JsonValue value(Object example) {
    if (example instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return example instanceof Long number
        ? JSON.createValue(number)
        : JSON.createValue(example.toString());
  }
}
