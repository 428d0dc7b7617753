package com.barron.production.quality;

import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;

/** The result of recording a defect. */
public sealed interface RecordResult {
  /**
   * It is recorded.
   *
   * @param order the order as it is now; on hold unless the defect does not block or it had ended
   */
  record Recorded(Reference defect, OrderView order) implements RecordResult {}

  /** Nothing was recorded: this one says the same, the last of them. */
  record Repeated(RecordedDefect earlier) implements RecordResult {}

  /** Nothing was recorded. */
  record Refused(Reason reason) implements RecordResult {}

  /** Why a defect is not recorded; of several reasons the type is given first. */
  enum Reason {
    UNKNOWN_ORDER,
    /** The type is not in the table, or no longer in use. */
    UNKNOWN_DEFECT_TYPE
  }
}
