package com.barron.production.people;

import com.barron.production.access.Role;

/** Somebody may talk to us from now on. */
public record PersonWasEnrolled(PersonId person, Role role) {}
