package com.barron.production.people.listing;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the plant.
 *
 * @param name or the pseudonym of whoever was erased
 * @param language an IETF tag such as {@code en}
 * @param team the people who answer for each other's reports
 * @param shifts the code of the working-time calendar; empty: reachable at any time
 * @param identities in use; none: nothing reaches them
 */
public record PersonEntry(
    PersonId id,
    String name,
    Role role,
    String language,
    Optional<String> team,
    Optional<String> shifts,
    Instant enrolledAt,
    boolean isErased,
    List<Identity> identities) {
  public PersonEntry {
    identities = List.copyOf(identities);
  }

  /** Whether a message reaches them. */
  public boolean isReachable() {
    return !identities.isEmpty();
  }
}
