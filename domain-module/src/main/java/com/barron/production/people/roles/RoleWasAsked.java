package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;

/**
 * Somebody asked for another role of a person, which somebody else has to confirm; fired within the
 * transaction.
 */
public record RoleWasAsked(PersonView person, Role role, PersonId by) {}
