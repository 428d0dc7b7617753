package com.barron.production.orders.assignment;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/** Who takes care of orders, alerted or not. */
@FunctionalInterface
public interface OrderAssignment {
  /**
   * Somebody takes care of an order that has not ended and that nobody takes care of yet; otherwise
   * nothing changes.
   *
   * @return who takes care of it now; empty when it has ended, or there is none
   */
  Optional<OrderAssignee> acknowledge(Reference order, PersonId by);
}
