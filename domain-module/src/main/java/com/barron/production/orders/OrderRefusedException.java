package com.barron.production.orders;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** The life cycle of an order forbids a step. */
@ApplicationException(rollback = true)
public final class OrderRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OrderRefusedException(Reference order, OrderStatus status, String step) {
    super(order + " is " + status + " and refuses " + step);
  }
}
