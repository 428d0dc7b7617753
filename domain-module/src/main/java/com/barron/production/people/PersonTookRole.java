package com.barron.production.people;

import com.barron.production.access.Role;

/**
 * A person has another role from now on; fired within the transaction.
 *
 * @param givenBy whose code it was
 */
public record PersonTookRole(PersonId person, Role role, PersonId givenBy) {}
