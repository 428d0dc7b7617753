package com.barron.production.orders;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;

/**
 * The state of production orders. Commands on an order that does not exist throw {@link
 * NoSuchOrderException}; a step that the life cycle forbids throws {@link OrderRefusedException}.
 */
public interface OrderControl {
  /** The order, or close matches. One statement. */
  Match<OrderView> find(Reference order);

  /**
   * Puts an order on hold. A second cause on a held order is added to the first; a completed or
   * cancelled order keeps its state, and the view says so.
   */
  OrderView hold(Reference order, Reference cause);

  /** Ends the hold of one cause; the order goes on when it was the last. */
  OrderView release(Reference order, Reference cause);

  /** Starts a released order. */
  OrderView start(Reference order);

  /** Reports progress, 0 to 100 percent; refused on an order that is not in progress. */
  OrderView progress(Reference order, int percentComplete);

  /** Completes an order in progress. */
  OrderView complete(Reference order);
}
