package com.barron.production.people.enrolment;

/** The result of revoking a person's identities. */
public sealed interface RevokeResult {
  /** All identities of the person were revoked. @param identities how many there were */
  record Revoked(int identities) implements RevokeResult {}

  /** Nothing changed: without a manager nobody could make one. */
  record LastManager() implements RevokeResult {}
}
