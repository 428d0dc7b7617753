package com.barron.production.people;

import com.barron.production.access.Role;
import com.barron.production.people.identity.PersonQuery;

/**
 * A person as others see them.
 *
 * @param language an IETF tag such as {@code en}
 */
public record PersonView(PersonId id, String name, Role role, String language) {
  /** Whether somebody wrote just this name, in whatever way. */
  public boolean isNamed(String written) {
    return PersonQuery.of(written).isName(name);
  }
}
