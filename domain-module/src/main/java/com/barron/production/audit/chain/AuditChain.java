package com.barron.production.audit.chain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Proves that nobody changed the audit log past the product: one link for each row, whose hash
 * holds the hash of the link before. Rows are written without waiting for each other, and linked
 * seconds later.
 */
public interface AuditChain {
  /**
   * Links rows that were committed, in the order of their numbers, in one commit. One caller at a
   * time: others link nothing.
   *
   * @return how many; fewer than the most when nothing more waits
   */
  int link(int most);

  /** The last link; empty while there is none. */
  Optional<ChainHead> head();

  /** The last link of all days before this one. */
  Optional<ChainHead> headBefore(LocalDate day);

  /**
   * Looks whether the chain is whole, between two days in UTC, both included. Its cost grows with
   * the rows.
   *
   * @param from empty: from the first
   * @param to empty: to the last
   */
  ChainVerdict verify(Optional<LocalDate> from, Optional<LocalDate> to);

  /**
   * Verifies one day, the one that was not looked at for the longest, and keeps what it found.
   *
   * @return which; empty when none is due, or somebody else is at it
   */
  Optional<LocalDate> checkNext();

  /** Where the last look at this day found it broken. */
  Optional<ChainBreak> brokenOn(LocalDate day);

  /** Its state by the last verifications. */
  ChainHealth health();
}
