package com.barron.whatsapp.conversation;

import com.barron.production.people.Role;
import com.barron.whatsapp.conversation.Session.Known;
import com.barron.whatsapp.dialogue.DialogueState;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Sessions as JSON text, for the row and for the cache. Read by older and newer versions of the
 * product: what is missing or of another kind is taken as empty, what is not known is left out.
 */
final class SessionText {
  private SessionText() {}

  /** The dialogue alone, as the row keeps it. */
  static String of(DialogueState state) {
    return StateText.json(state).build().toString();
  }

  /** What was taken in lately, as the row keeps it. */
  static String of(Rate rate) {
    return RateText.json(rate).build().toString();
  }

  /** What was taken in lately, from a row; nothing when the text cannot be read. */
  static Rate rate(String text) {
    return StateText.object(text).map(RateText::rate).orElse(Rate.NONE);
  }

  /** The dialogue of a row; idle when the text cannot be read. */
  static DialogueState state(String text) {
    return StateText.object(text).map(StateText::state).orElse(DialogueState.idle());
  }

  /** The whole session, as the cache keeps it. */
  static String of(Session session) {
    var person = StateText.JSON.createObjectBuilder();
    session
        .person()
        .ifPresent(
            known ->
                person
                    .add("id", known.id())
                    .add("name", known.name())
                    .add("role", known.role().name()));
    return StateText.JSON
        .createObjectBuilder()
        .add("id", session.id())
        .add("version", session.version())
        .add("person", person)
        .add("language", session.language())
        .add("bsuid", session.bsuid())
        .add("state", StateText.json(session.state()))
        .add("rate", RateText.json(session.rate()))
        .build()
        .toString();
  }

  /** A session from the cache; empty when it cannot be used as it is. */
  static Optional<Session> session(String text) {
    return StateText.object(text)
        .filter(json -> StateText.number(json, "id") > 0 && StateText.number(json, "version") > 0)
        .map(
            json ->
                new Session(
                    StateText.number(json, "id"),
                    StateText.number(json, "version"),
                    json.get("person") instanceof JsonObject person
                        ? known(
                            StateText.number(person, "id"),
                            StateText.string(person, "name"),
                            StateText.string(person, "role"))
                        : Optional.empty(),
                    StateText.string(json, "language").isEmpty()
                        ? "en"
                        : StateText.string(json, "language"),
                    json.get("state") instanceof JsonObject state
                        ? StateText.state(state)
                        : DialogueState.idle(),
                    json.get("rate") instanceof JsonObject rate ? RateText.rate(rate) : Rate.NONE,
                    StateText.string(json, "bsuid")));
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
}
