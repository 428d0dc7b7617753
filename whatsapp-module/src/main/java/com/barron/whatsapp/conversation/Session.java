package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.ratelimit.MessageRate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known when a message arrives: who talks, and where the dialogue stands.
 *
 * @param id the row's key; 0 when there is no row yet
 * @param version the row's version when it was read; an update holds only if it still is
 * @param person empty when the sender is not enrolled
 * @param messageRate what was taken in of them lately
 * @param bsuid the user id that came with the sender's number, or empty text
 * @param takeOver who talks in it instead of Barron; counts until its time only
 */
public record Session(
    long id,
    long version,
    Optional<Participant> person,
    String language,
    DialogueState state,
    MessageRate messageRate,
    String bsuid,
    Optional<TakeOver> takeOver) {
  /** A conversation of which nothing was taken in lately, and no user id came yet. */
  Session(
      long id, long version, Optional<Participant> person, String language, DialogueState state) {
    this(id, version, person, language, state, MessageRate.NONE, "", Optional.empty());
  }

  /** A first contact, in the language that the identity lets guess. */
  static Session fresh(Identity identity) {
    return new Session(0, 0, Optional.empty(), identity.firstLanguage(), DialogueState.idle());
  }

  boolean isStored() {
    return id != 0;
  }

  Session with(PersonView view) {
    return new Session(
        id,
        version,
        Optional.of(new Participant(view.id().value(), view.name(), view.role())),
        view.language(),
        state,
        messageRate,
        bsuid,
        takeOver);
  }

  Session in(Locale other) {
    return new Session(
        id, version, person, other.toLanguageTag(), state, messageRate, bsuid, takeOver);
  }

  /** Whether all that the message says of its sender is known of the person. */
  boolean recognises(InboundMessage message) {
    return message.also().map(Identity::value).filter(value -> !value.equals(bsuid)).isEmpty();
  }

  /** The person has the identities of the message. */
  Session meeting(InboundMessage message) {
    String known = message.also().map(Identity::value).orElse(bsuid);
    return new Session(id, version, person, language, state, messageRate, known, takeOver);
  }

  Session withNobody() {
    return new Session(
        id, version, Optional.empty(), language, DialogueState.idle(), messageRate, "", takeOver);
  }

  /** With one more message counted. */
  Session counting(MessageRate next) {
    return new Session(id, version, person, language, state, next, bsuid, takeOver);
  }

  /** As it is stored after a turn. */
  public Session after(long storedId, DialogueState next) {
    return new Session(storedId, version + 1, person, language, next, messageRate, bsuid, takeOver);
  }

  /** Whether Barron keeps quiet. */
  boolean isTakenOver(Instant now) {
    return takeOver.filter(by -> by.isOn(now)).isPresent();
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  public Optional<Speaker> speaker() {
    return person.map(
        known -> new Speaker(new PersonId(known.id()), known.name(), known.role(), locale()));
  }

  /** The facts of a person that a conversation keeps, so that a message needs no look-up. */
  record Participant(long id, String name, Role role) {}
}
