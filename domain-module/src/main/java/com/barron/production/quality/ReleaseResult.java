package com.barron.production.quality;

import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;

/** The result of a request to release a hold. */
public sealed interface ReleaseResult {
  /** The defect is closed and its hold has ended. @param order as it is now */
  record Released(OrderView order) implements ReleaseResult {}

  /** The hold is critical: somebody else has to confirm. */
  record SecondNeeded(Reference order) implements ReleaseResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements ReleaseResult {}

  /** Why a hold does not end. */
  enum Reason {
    /** There is no such defect. */
    UNKNOWN,
    /** The defect is closed. */
    OVER,
    /** The defect holds nothing. */
    NO_HOLD,
    /** Somebody else has to confirm: the person asked for the release. */
    ASKED_BY_YOU,
    /** Somebody else has to confirm: the person recorded the defect. */
    RECORDED_BY_YOU,
    /** Somebody else has to confirm: a code of one brought the other in, or one person both. */
    NOT_INDEPENDENT
  }
}
