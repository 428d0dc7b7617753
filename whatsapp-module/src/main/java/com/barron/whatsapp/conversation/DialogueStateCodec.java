package com.barron.whatsapp.conversation;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dialogue's part of a session as JSON, and how JSON is read without ever failing. */
final class DialogueStateCodec {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  static final JsonProvider JSON = JsonProvider.provider();

  /** Of the year 9999: a later one is no instant of ours. */
  private static final long LAST_SECOND = 253_402_300_799L;

  private DialogueStateCodec() {}

  static JsonObjectBuilder json(DialogueState state) {
    // The form first: the search for idle conversations looks at the beginning of the text.
    var json =
        JSON.createObjectBuilder()
            .add("form", state.form())
            .add("answers", texts(state.answers()))
            .add("offered", JSON.createArrayBuilder(state.offered()))
            .add("misses", state.misses());
    state
        .suspendedForm()
        .ifPresent(
            half ->
                json.add(
                    "kept",
                    JSON.createObjectBuilder()
                        .add("form", half.form())
                        .add("answers", texts(half.answers()))));
    json.add("question", state.question()).add("from", state.from());
    state
        .attachmentTarget()
        .ifPresent(
            attachmentTarget ->
                json.add(
                    "target",
                    JSON.createObjectBuilder()
                        .add("subject", attachmentTarget.subject())
                        .add("until", attachmentTarget.until().getEpochSecond())
                        .add("sent", attachmentTarget.sent())));
    return json;
  }

  private static JsonObjectBuilder texts(Map<String, String> answers) {
    var json = JSON.createObjectBuilder();
    answers.forEach(json::add);
    return json;
  }

  static DialogueState state(JsonObject json) {
    List<String> offered = new ArrayList<>();
    if (json.get("offered") instanceof JsonArray stored) {
      for (JsonValue value : stored) {
        if (value instanceof JsonString text) {
          offered.add(text.getString());
        }
      }
    }
    return new DialogueState(
        string(json, "form"),
        answers(json),
        offered,
        (int) number(json, "misses"),
        kept(json),
        (int) number(json, "question"),
        (int) number(json, "from"),
        target(json));
  }

  private static Optional<AttachmentTarget> target(JsonObject json) {
    return json.get("target") instanceof JsonObject stored
            && Reference.parse(string(stored, "subject")).isPresent()
        ? Optional.of(
            new AttachmentTarget(
                string(stored, "subject"),
                Instant.ofEpochSecond(Math.max(0, Math.min(number(stored, "until"), LAST_SECOND))),
                (int) number(stored, "sent")))
        : Optional.empty();
  }

  private static Optional<SuspendedForm> kept(JsonObject json) {
    return json.get("kept") instanceof JsonObject half && !string(half, "form").isEmpty()
        ? Optional.of(new SuspendedForm(string(half, "form"), answers(half)))
        : Optional.empty();
  }

  private static Map<String, String> answers(JsonObject json) {
    Map<String, String> answers = new LinkedHashMap<>();
    if (json.get("answers") instanceof JsonObject stored) {
      stored.forEach(
          (key, value) -> {
            if (value instanceof JsonString text) {
              answers.put(key, text.getString());
            }
          });
    }
    return answers;
  }

  /** Empty when it is no JSON object. */
  static Optional<JsonObject> object(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** Empty text when there is none. */
  static String string(JsonObject json, String key) {
    return json.get(key) instanceof JsonString text ? text.getString() : "";
  }

  /** 0 when there is none. */
  static long number(JsonObject json, String key) {
    return json.get(key) instanceof JsonNumber number ? number.longValue() : 0;
  }
}
