package com.barron.production.people.roles;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import java.time.Instant;

/** A role that waits for a second person. */
public record WaitingRoleChange(PersonView person, Role role, PersonId askedBy, Instant since) {}
