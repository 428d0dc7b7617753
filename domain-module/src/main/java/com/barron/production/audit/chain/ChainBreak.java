package com.barron.production.audit.chain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first place where the chain is broken.
 *
 * @param seq the number of the link; empty when a row has none
 * @param auditId the number of the row; empty when links are missing
 */
public record ChainBreak(Reason reason, LocalDate day, Optional<Long> seq, Optional<Long> auditId) {
  /** What is wrong there. */
  public enum Reason {
    /** Links before this one are gone. */
    LINK_MISSING,
    /** The row of this link is gone. */
    ROW_MISSING,
    /** The row is not what was linked, or another one stands in its place. */
    ROW_CHANGED,
    /** The link is not what was written, or one was put in before it. */
    LINK_CHANGED,
    /** The row was inserted, or its link deleted, by something other than the product. */
    ROW_UNLINKED
  }
}
