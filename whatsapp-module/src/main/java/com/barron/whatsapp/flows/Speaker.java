package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * The person who sends the messages.
 *
 * @param zone by whose clock they are told times; empty: the plant's
 */
public record Speaker(
    PersonId person, String name, Role role, Locale language, Optional<ZoneId> zone) {
  /** Somebody who reads the plant's clock. */
  public Speaker(PersonId person, String name, Role role, Locale language) {
    this(person, name, role, language, Optional.empty());
  }

  /** The same person in another zone. */
  public Speaker in(Optional<ZoneId> other) {
    return new Speaker(person, name, role, language, other);
  }
}
