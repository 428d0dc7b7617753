package com.barron.production.quality;

import com.barron.production.reference.Reference;

/** The result of refusing to release a hold. */
public sealed interface RefusalResult {
  /** The request is over, and the hold stays. */
  record Refused(Reference order) implements RefusalResult {}

  /** Nothing changed. */
  record NotRefused(Reason reason) implements RefusalResult {}

  /** Why nothing is refused. */
  enum Reason {
    /** There is no such defect. */
    UNKNOWN,
    /** Nobody asks for a release, or it was released. */
    NOT_ASKED,
    /** The person asked for it: nobody refuses their own request. */
    ASKED_BY_YOU
  }
}
