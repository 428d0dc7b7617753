package com.barron.whatsapp.outbox;

import java.util.List;

/**
 * What came of a claim.
 *
 * @param slowed whether the pace held some back
 * @param crowded whether rows that may not go yet stand in the way of others
 */
record Claimed(List<Claim> claims, boolean slowed, boolean crowded) {
  Claimed {
    claims = List.copyOf(claims);
  }
}
