package com.barron.mqtt;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.maintenance.signals.MachineState;
import com.barron.production.maintenance.signals.Signal;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A signal as JSON: the same object as the API takes. */
final class SignalPayload {
  /** More than the longest signal takes. */
  static final int MOST_BYTES = 4096;

  private static final Set<String> FIELDS =
      Set.of("eventId", "state", "occurredAt", "code", "description");

  private SignalPayload() {}

  /** Empty when it is no signal, or has something else in it. */
  static Optional<Signal> parse(byte[] payload) {
    try (JsonReader reader = JSON.createReader(new StringReader(text(payload)))) {
      JsonObject json = reader.readObject();
      return FIELDS.containsAll(json.keySet()) ? Optional.of(signal(json)) : Optional.empty();
    } catch (RuntimeException | CharacterCodingException e) {
      // Whatever it is, it is about the text: of too much depth Parsson tells by a bare one.
      return Optional.empty();
    }
  }

  private static String text(byte[] payload) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
  }

  private static Signal signal(JsonObject json) {
    return new Signal(
        required(json, "eventId"),
        state(required(json, "state")),
        OffsetDateTime.parse(required(json, "occurredAt")).toInstant(),
        string(json, "code"),
        string(json, "description"));
  }

  /** The words of the API: lower case. */
  private static MachineState state(String word) {
    if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("a state is in lower case");
    }
    return MachineState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static String required(JsonObject json, String name) {
    return string(json, name).orElseThrow(() -> new IllegalArgumentException("no " + name));
  }

  private static Optional<String> string(JsonObject json, String name) {
    JsonValue value = json.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString().strip());
    }
    throw new IllegalArgumentException(name + " is no text");
  }
}
