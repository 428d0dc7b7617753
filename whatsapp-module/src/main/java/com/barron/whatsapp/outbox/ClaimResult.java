package com.barron.whatsapp.outbox;

import java.util.List;
import java.util.Set;

/**
 * The result of a claim.
 *
 * @param slowed the channels of which the pace held some back
 * @param crowded whether rows that may not go yet stand in the way of others
 * @param blocked whether rows stand behind one that is being sent
 */
record ClaimResult(List<Claim> claims, Set<String> slowed, boolean crowded, boolean blocked) {
  ClaimResult {
    claims = List.copyOf(claims);
    slowed = Set.copyOf(slowed);
  }
}
