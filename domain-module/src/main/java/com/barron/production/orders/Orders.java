package com.barron.production.orders;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * The state of production orders. Commands on an order that does not exist throw {@link
 * NoSuchOrderException}; a step that the life cycle forbids throws {@link OrderRefusedException}.
 */
public interface Orders {
  /** The order, or close matches. One statement. */
  Match<OrderView> find(Reference order);

  /** Takes over a released order from planning and starts its clock. */
  OrderView plan(Reference order, String product, Instant dueAt);

  /**
   * Puts an order on hold. A second cause on a held order is added to the first; a completed or
   * cancelled order keeps its state, and the view says so.
   */
  OrderView hold(Reference order, Reference cause);

  /**
   * Ends the hold of one cause; the order goes on when it was the last. Refused while a {@link
   * HoldCondition} needs the hold: resolve the defect, and its hold ends.
   */
  OrderView release(Reference order, Reference cause);

  /** Starts a released order. */
  OrderView start(Reference order);

  /** Reports progress, 0 to 100 percent; refused on an order that is not in progress. */
  OrderView progress(Reference order, int percentComplete);

  /** Completes an order in progress. */
  OrderView complete(Reference order);
}
