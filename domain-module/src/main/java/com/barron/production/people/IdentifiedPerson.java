package com.barron.production.people;

import com.barron.production.people.identity.Identity;

/** A person and an identity under which they are known. */
public record IdentifiedPerson(Identity identity, PersonView person) {}
