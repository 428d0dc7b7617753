package com.barron.production.imports;

import java.util.Optional;

/** The result of reversing an import. */
public sealed interface ReversalResult {
  /** All is as it was before. */
  record Reversed(ImportView view) implements ReversalResult {}

  /** Nothing changed. @param record the first that prevents it */
  record Refused(Reason reason, Optional<String> record) implements ReversalResult {}

  /** There is no such import. */
  record Unknown() implements ReversalResult {}

  /** Why an import stays. */
  enum Reason {
    /** It changed nothing, or was reversed before. */
    NOTHING_TO_REVERSE,
    /** A record is not any more as the import left it. */
    CHANGED_SINCE,
    /** Something depends on a record that the import made. */
    IN_USE,
    /**
     * What it did to a record cannot be undone: an order was cancelled, or phones lost their
     * rights.
     */
    FINAL,
    /** What was there before is kept no longer. */
    TOO_OLD
  }
}
