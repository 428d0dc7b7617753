package com.barron.production.people;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;

/**
 * A person has another role from now on; fired within the transaction.
 *
 * @param givenBy who asked for it first
 * @param by who confirmed it; the same one where nobody had to
 */
public record PersonTookRole(PersonId person, Role role, PersonId givenBy, PersonId by) {
  /** Whether the role is one that may not do this: what the person asked for by it is void. */
  public boolean isWithout(Permission permission) {
    return !permission.isAllowedTo(role);
  }
}
