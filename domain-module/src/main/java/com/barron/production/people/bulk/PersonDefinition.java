package com.barron.production.people.bulk;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a person.
 *
 * @param role the one that they have, or that somebody asked for them
 * @param shifts the code of their calendar; empty: at any time
 * @param zone in which they read clocks; empty: that of their shifts
 * @param identities under which they are reached; empty: they have no rights
 */
public record PersonDefinition(
    PersonId id,
    String name,
    Role role,
    Optional<String> team,
    Optional<String> shifts,
    Optional<String> zone,
    String language,
    List<Identity> identities) {
  public PersonDefinition {
    identities = List.copyOf(identities);
  }

  public boolean isActive() {
    return !identities.isEmpty();
  }
}
