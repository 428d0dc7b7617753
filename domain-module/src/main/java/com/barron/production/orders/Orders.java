package com.barron.production.orders;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The state of production orders. */
public interface Orders {
  /** The order, or close matches. One statement. */
  Match<OrderView> find(Reference order);

  /** The products of these orders, as far as they exist. One statement. */
  Map<Reference, String> products(Collection<Reference> orders);

  /**
   * Takes over a released order from planning and starts its clock.
   *
   * <p>Called by tests alone, and to be taken away: {@link Planning#create} does it.
   */
  OrderView plan(Reference order, String product, Instant dueAt);

  /**
   * Puts an order on hold. A second cause on a held order is added to the first; a completed or
   * cancelled order keeps its state, and the view says so.
   */
  OrderResult hold(Reference order, Reference cause);

  /**
   * Ends the hold of one cause; the order goes on when it was the last. Refused while a {@link
   * HoldCondition} needs the hold: resolve the defect, and its hold ends.
   */
  OrderResult release(Reference order, Reference cause);

  /** Starts a released order. Needs no permission: people do so by {@link OrderExecution}. */
  OrderResult start(Reference order);

  /**
   * Reports progress; refused on an order that is not in progress.
   *
   * @param percentComplete 0 to 100
   * @throws IllegalArgumentException when it is out of range
   */
  OrderResult progress(Reference order, int percentComplete);

  /** Completes an order in progress; its clock ends. */
  OrderResult complete(Reference order);

  /** Cancels an order that has not ended; its holds end, and so does its clock. */
  OrderResult cancel(Reference order);
}
