package com.barron.whatsapp.conversation;

import com.barron.production.people.Role;
import com.barron.whatsapp.conversation.Session.Known;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Kept;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions as JSON text, for the row and for the cache. Read by older and newer versions of the
 * product: what is missing or of another kind is taken as empty, what is not known is left out.
 */
final class SessionText {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private SessionText() {}

  /** The dialogue alone, as the row keeps it. */
  static String of(DialogueState state) {
    return json(state).build().toString();
  }

  /** The dialogue of a row; idle when the text cannot be read. */
  static DialogueState state(String text) {
    return object(text).map(SessionText::state).orElse(DialogueState.idle());
  }

  /** The whole session, as the cache keeps it. */
  static String of(Session session) {
    var person = JSON.createObjectBuilder();
    session
        .person()
        .ifPresent(
            known ->
                person
                    .add("id", known.id())
                    .add("name", known.name())
                    .add("role", known.role().name()));
    return JSON.createObjectBuilder()
        .add("id", session.id())
        .add("version", session.version())
        .add("person", person)
        .add("language", session.language())
        .add("state", json(session.state()))
        .build()
        .toString();
  }

  /** A session from the cache; empty when it cannot be used as it is. */
  static Optional<Session> session(String text) {
    return object(text)
        .filter(json -> number(json, "id") > 0 && number(json, "version") > 0)
        .map(
            json ->
                new Session(
                    number(json, "id"),
                    number(json, "version"),
                    json.get("person") instanceof JsonObject person
                        ? known(
                            number(person, "id"), string(person, "name"), string(person, "role"))
                        : Optional.empty(),
                    string(json, "language").isEmpty() ? "en" : string(json, "language"),
                    json.get("state") instanceof JsonObject state
                        ? state(state)
                        : DialogueState.idle()));
  }

  /** The stored facts of a person; empty when there are none or the role is of a newer version. */
  static Optional<Known> known(long id, String name, String role) {
    for (Role known : Role.values()) {
      if (id > 0 && known.name().equals(role)) {
        return Optional.of(new Known(id, name, known));
      }
    }
    return Optional.empty();
  }

  private static JsonObjectBuilder json(DialogueState state) {
    // The form first: the search for idle conversations looks at the beginning of the text.
    var json =
        JSON.createObjectBuilder()
            .add("form", state.form())
            .add("answers", texts(state.answers()))
            .add("offered", JSON.createArrayBuilder(state.offered()))
            .add("misses", state.misses());
    state
        .kept()
        .ifPresent(
            half ->
                json.add(
                    "kept",
                    JSON.createObjectBuilder()
                        .add("form", half.form())
                        .add("answers", texts(half.answers()))));
    return json;
  }

  private static JsonObjectBuilder texts(Map<String, String> answers) {
    var json = JSON.createObjectBuilder();
    answers.forEach(json::add);
    return json;
  }

  private static DialogueState state(JsonObject json) {
    List<String> offered = new ArrayList<>();
    if (json.get("offered") instanceof JsonArray stored) {
      for (JsonValue value : stored) {
        if (value instanceof JsonString text) {
          offered.add(text.getString());
        }
      }
    }
    return new DialogueState(
        string(json, "form"), answers(json), offered, (int) number(json, "misses"), kept(json));
  }

  private static Optional<Kept> kept(JsonObject json) {
    return json.get("kept") instanceof JsonObject half && !string(half, "form").isEmpty()
        ? Optional.of(new Kept(string(half, "form"), answers(half)))
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

  private static Optional<JsonObject> object(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String string(JsonObject json, String key) {
    return json.get(key) instanceof JsonString text ? text.getString() : "";
  }

  private static long number(JsonObject json, String key) {
    return json.get(key) instanceof JsonNumber number ? number.longValue() : 0;
  }
}
