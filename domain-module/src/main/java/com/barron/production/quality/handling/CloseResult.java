package com.barron.production.quality.handling;

import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;

/** The result of closing a defect. */
public sealed interface CloseResult {
  /** The defect is closed, and the hold that it caused has ended. @param order as it is now */
  record Closed(OrderView order) implements CloseResult {}

  /** The defect's hold is critical: somebody else has to confirm the disposition. */
  record SecondNeeded(Reference order) implements CloseResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements CloseResult {}

  /** Why a defect stays open. */
  enum Reason {
    /** There is no such defect. */
    UNKNOWN,
    /** The defect is closed. */
    OVER,
    /** The defect blocks its order, and the person may not release holds. */
    MAY_NOT_RELEASE,
    /** Somebody asked for another disposition: that is confirmed or refused first. */
    OTHER_DISPOSITION,
    /** Somebody else has to confirm: the person asked for it. */
    ASKED_BY_YOU,
    /** Somebody else has to confirm: the person recorded the defect. */
    RECORDED_BY_YOU,
    /** Somebody else has to confirm: a code of one brought the other in, or one person both. */
    NOT_INDEPENDENT
  }
}
