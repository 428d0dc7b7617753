package com.barron.production.quality;

import com.barron.production.orders.OrderView;
import com.barron.production.reference.Reference;

/** What came of a wish to release a hold. */
public sealed interface ReleaseResult {
  /** The defect is closed and its hold has ended. @param order as it is now */
  record Released(OrderView order) implements ReleaseResult {}

  /** The hold is critical: somebody else has to confirm. */
  record SecondNeeded(Reference order) implements ReleaseResult {}

  /**
   * Nothing changed.
   *
   * @param reasonKey {@code unknown}: no such defect; {@code over}: it is closed; {@code no-hold}:
   *     it holds nothing; {@code asked-by-you}, {@code recorded-by-you}: somebody else has to
   *     confirm
   */
  record Refused(String reasonKey) implements ReleaseResult {}
}
