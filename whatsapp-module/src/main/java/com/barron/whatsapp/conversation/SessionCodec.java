package com.barron.whatsapp.conversation;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.conversation.Session.Participant;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.json.LenientJson;
import com.barron.whatsapp.ratelimit.MessageRate;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions as JSON text, for the row and for the cache. Read by older and newer versions of the
 * product: what is missing or of another kind is taken as empty, what is not known is left out.
 */
public final class SessionCodec {
  private SessionCodec() {}

  /** The dialogue alone, as the row keeps it. */
  public static String of(DialogueState state) {
    return DialogueStateCodec.json(state).build().toString();
  }

  /** What was taken in lately, as the row keeps it. */
  static String of(MessageRate messageRate) {
    return MessageRateCodec.json(messageRate).build().toString();
  }

  /** What was taken in lately, from a row; nothing when the text cannot be read. */
  static MessageRate rate(String text) {
    return LenientJson.parse(text).map(MessageRateCodec::rate).orElse(MessageRate.NONE);
  }

  /** The dialogue of a row; idle when the text cannot be read. */
  public static DialogueState state(String text) {
    return LenientJson.parse(text).map(DialogueStateCodec::state).orElse(DialogueState.idle());
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
    var json =
        JSON.createObjectBuilder()
            .add("id", session.id())
            .add("version", session.version())
            .add("person", person)
            .add("language", session.language())
            .add("bsuid", session.bsuid())
            .add("state", DialogueStateCodec.json(session.state()))
            .add("rate", MessageRateCodec.json(session.messageRate()));
    session
        .takeOver()
        .ifPresent(
            takeOver ->
                json.add(
                    "takeOver",
                    JSON.createObjectBuilder()
                        .add("by", takeOver.by().value())
                        .add("until", takeOver.until().toEpochMilli())));
    return json.build().toString();
  }

  /** A session from the cache; empty when it cannot be used as it is. */
  static Optional<Session> session(String text) {
    return LenientJson.parse(text)
        .filter(
            json -> LenientJson.number(json, "id") > 0 && LenientJson.number(json, "version") > 0)
        .map(
            json ->
                new Session(
                    LenientJson.number(json, "id"),
                    LenientJson.number(json, "version"),
                    json.get("person") instanceof JsonObject person
                        ? known(
                            LenientJson.number(person, "id"),
                            LenientJson.string(person, "name"),
                            LenientJson.string(person, "role"))
                        : Optional.empty(),
                    LenientJson.string(json, "language").isEmpty()
                        ? "en"
                        : LenientJson.string(json, "language"),
                    json.get("state") instanceof JsonObject state
                        ? DialogueStateCodec.state(state)
                        : DialogueState.idle(),
                    json.get("rate") instanceof JsonObject rate
                        ? MessageRateCodec.rate(rate)
                        : MessageRate.NONE,
                    LenientJson.string(json, "bsuid"),
                    json.get("takeOver") instanceof JsonObject takeOver
                        ? takeOver(takeOver)
                        : Optional.empty()));
  }

  private static Optional<TakeOver> takeOver(JsonObject json) {
    long by = LenientJson.number(json, "by");
    return by > 0
        ? Optional.of(
            new TakeOver(new PersonId(by), Instant.ofEpochMilli(LenientJson.number(json, "until"))))
        : Optional.empty();
  }

  /** The stored facts of a person; empty when there are none or the role is of a newer version. */
  static Optional<Participant> known(long id, String name, String role) {
    for (Role known : Role.values()) {
      if (id > 0 && known.name().equals(role)) {
        return Optional.of(new Participant(id, name, known));
      }
    }
    return Optional.empty();
  }
}
