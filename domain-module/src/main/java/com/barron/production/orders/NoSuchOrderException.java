package com.barron.production.orders;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A command was given for an order that does not exist. */
@ApplicationException(rollback = true)
public final class NoSuchOrderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchOrderException(Reference order) {
    super("no order " + order);
  }
}
