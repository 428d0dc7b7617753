package com.barron.production.people;

import com.barron.production.access.Role;

/**
 * A person as others see them.
 *
 * @param language an IETF tag such as {@code en}
 */
public record PersonView(PersonId id, String name, Role role, String language) {}
