package com.barron.production.people.identity;

/**
 * An identity was revoked: whatever is remembered of its person has to be forgotten. Fired for each
 * form in which a channel may write it.
 */
public record IdentityWasRevoked(Identity identity) {}
