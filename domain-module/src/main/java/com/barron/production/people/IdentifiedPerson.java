package com.barron.production.people;

/** A person and an identity under which they are known. */
public record IdentifiedPerson(Identity identity, PersonView person) {}
