package com.barron.production.orders;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * What people do with orders, from the start of production to its end. An order on hold neither
 * makes progress nor is completed; it can be cancelled.
 *
 * <p>Each command throws {@link com.barron.production.people.NotAllowedException} when the person's
 * role does not allow it.
 */
public interface OrderExecution {
  /** Starts a released order. */
  OrderResult start(Reference order, PersonId by);

  /**
   * Reports progress of an order in progress.
   *
   * @param percentComplete 0 to 100
   * @throws IllegalArgumentException when it is out of range
   */
  OrderResult progress(Reference order, int percentComplete, PersonId by);

  /** Completes an order in progress: its clock ends. */
  OrderResult complete(Reference order, PersonId by);

  /** Cancels an order that has not ended: its holds and its clock end. */
  OrderResult cancel(Reference order, PersonId by);
}
