package com.barron.production.people;

/**
 * An identity was taken from a person, or all of them: what the person asked for and nobody
 * answered yet is void, because whoever holds the phone may have asked for it. What is done stays.
 * Fired within the transaction that takes the identity.
 *
 * @param by who took it, or vouched for whoever has it now
 */
public record PersonLostIdentity(PersonId person, PersonId by) {}
