package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.twilio.api.TwilioJson;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A message as Twilio lists it.
 *
 * @param body empty text while Twilio has not filled it in
 * @param created empty when Twilio does not say so in its usual way
 */
record ListedMessage(String sid, String to, String from, String body, Optional<Instant> created) {
  /** Empty when it cannot be told whose message it is: it may be any. */
  static Optional<ListedMessage> read(JsonValue value) {
    if (!(value instanceof JsonObject json)
        || !(json.get("to") instanceof JsonString to)
        || !(json.get("from") instanceof JsonString from)) {
      return Optional.empty();
    }
    return TwilioJson.id(json)
        .map(
            sid ->
                new ListedMessage(
                    sid,
                    to.getString(),
                    from.getString(),
                    LenientJson.string(json, "body").strip(),
                    instant(LenientJson.string(json, "date_created"))));
  }

  boolean isCreatedBefore(Instant earliest) {
    return created.filter(at -> at.isBefore(earliest)).isPresent();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
