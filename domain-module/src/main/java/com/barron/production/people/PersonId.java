package com.barron.production.people;

/** The key of a person. Independent of any phone number. */
public record PersonId(long value) {}
