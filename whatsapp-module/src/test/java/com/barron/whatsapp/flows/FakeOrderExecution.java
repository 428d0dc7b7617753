package com.barron.whatsapp.flows;

import com.barron.production.orders.OrderAction;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.Orders;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** Changes the orders in memory, for those who may. */
record FakeOrderExecution(Orders orders, AccessPolicy rights) implements OrderExecution {
  @Override
  public OrderResult start(Reference order, PersonId by) {
    rights.require(by, OrderAction.START.permission());
    return orders.start(order);
  }

  @Override
  public OrderResult progress(Reference order, int percentComplete, PersonId by) {
    rights.require(by, OrderAction.PROGRESS.permission());
    return orders.progress(order, percentComplete);
  }

  @Override
  public OrderResult complete(Reference order, PersonId by) {
    rights.require(by, OrderAction.COMPLETE.permission());
    return orders.complete(order);
  }

  @Override
  public OrderResult cancel(Reference order, PersonId by) {
    rights.require(by, OrderAction.CANCEL.permission());
    return orders.cancel(order);
  }
}
