package com.barron.console.people;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.listing.PersonEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody as the list shows them.
 *
 * @param shifts the name of the calendar; empty: reachable at any time
 * @param heardAt when they wrote last; empty: never
 */
public record PersonRow(PersonEntry person, Optional<String> shifts, Optional<Instant> heardAt) {
  private static final int SHOWN_DIGITS = 4;

  /** By what they are reached, as {@code twilio …0101}: enough to know a phone by. */
  public List<String> channels() {
    return person.identities().stream().map(PersonRow::channel).toList();
  }

  private static String channel(Identity identity) {
    String value = identity.value();
    return identity.kind() == IdentityKind.PHONE
        ? identity.channel() + " …" + value.substring(value.length() - SHOWN_DIGITS)
        : identity.channel();
  }
}
