package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** The life cycle of an order forbids a step. */
public final class OrderRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OrderRefusedException(Reference order, OrderStatus status, String step) {
    super(order + " is " + status + " and refuses " + step);
  }
}
