package com.barron.whatsapp.outbox;

import java.util.List;
import java.util.Set;

/**
 * What came of a claim.
 *
 * @param slowed the channels of which the pace held some back
 * @param crowded whether rows that may not go yet stand in the way of others
 */
record ClaimResult(List<Claim> claims, Set<String> slowed, boolean crowded) {
  ClaimResult {
    claims = List.copyOf(claims);
    slowed = Set.copyOf(slowed);
  }
}
