package com.barron.production.people.identity;

/**
 * An identity is nobody's from now on: what was remembered of its person is to be forgotten. Fired
 * for each form in which a channel may write it.
 */
public record IdentityWasRevoked(Identity identity) {}
