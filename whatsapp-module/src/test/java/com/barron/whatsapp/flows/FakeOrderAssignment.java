package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.assignment.OrderAssignee;
import com.barron.production.orders.assignment.OrderAssignment;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who takes care of the orders in memory. */
final class FakeOrderAssignment implements OrderAssignment {
  private final FakeOrders orders;
  private final Map<Reference, PersonId> assignees = new HashMap<>();

  FakeOrderAssignment(FakeOrders orders) {
    this.orders = orders;
  }

  @Override
  public Optional<OrderAssignee> acknowledge(Reference order, PersonId by) {
    if (!orders.has(order) || !orders.known(order).status().canBecome(OrderStatus.CANCELLED)) {
      return Optional.empty();
    }
    boolean isNew = assignees.putIfAbsent(order, by) == null;
    return Optional.of(new OrderAssignee(assignees.get(order), isNew));
  }
}
