package com.barron.production.people;

/** Somebody may talk to us from now on. */
public record PersonWasEnrolled(PersonId person, Role role) {}
