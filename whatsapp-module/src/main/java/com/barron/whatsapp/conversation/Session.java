package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.Role;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Speaker;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known when a message arrives: who talks, and where the dialogue stands.
 *
 * @param id the row's key; 0 when there is no row yet
 * @param version the row's version when it was read; an update holds only if it still is
 * @param person empty when the sender is not enrolled
 * @param bsuid the user id that came with the sender's number, or empty text
 */
record Session(
    long id,
    long version,
    Optional<Known> person,
    String language,
    DialogueState state,
    String bsuid) {
  private static final String USUAL_LANGUAGE = "en";

  /** No user id came yet. */
  Session(long id, long version, Optional<Known> person, String language, DialogueState state) {
    this(id, version, person, language, state, "");
  }

  /** A first contact. */
  static Session fresh() {
    return new Session(0, 0, Optional.empty(), USUAL_LANGUAGE, DialogueState.idle());
  }

  boolean isStored() {
    return id != 0;
  }

  Session with(PersonView view) {
    return new Session(
        id,
        version,
        Optional.of(new Known(view.id().value(), view.name(), view.role())),
        view.language(),
        state,
        bsuid);
  }

  /** Whether all that the message says of its sender is known of the person. */
  boolean recognises(InboundMessage message) {
    return message.also().map(Identity::value).filter(value -> !value.equals(bsuid)).isEmpty();
  }

  /** The person has the identities of the message. */
  Session meeting(InboundMessage message) {
    return new Session(
        id, version, person, language, state, message.also().map(Identity::value).orElse(bsuid));
  }

  Session withNobody() {
    return new Session(id, version, Optional.empty(), language, DialogueState.idle());
  }

  /** As it is stored after a turn. */
  Session after(long storedId, DialogueState next) {
    return new Session(storedId, version + 1, person, language, next, bsuid);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  Optional<Speaker> speaker() {
    return person.map(
        known -> new Speaker(new PersonId(known.id()), known.name(), known.role(), locale()));
  }

  /** The facts of a person that a conversation keeps, so that a message needs no look-up. */
  record Known(long id, String name, Role role) {}
}
