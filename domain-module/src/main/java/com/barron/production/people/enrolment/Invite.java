package com.barron.production.people.enrolment;

import java.time.Instant;

/**
 * A new invite code. The only place where it stands in clear text: the database keeps a hash.
 *
 * @param code what the newcomer types after {@code join}, at least 40 bits
 * @param expiresAt the instant from which it is refused
 */
public record Invite(String code, Instant expiresAt) {
  /** Leaves the code out. */
  @Override
  public String toString() {
    return "Invite[expiresAt=" + expiresAt + "]";
  }
}
