package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** A command was given for an order that does not exist. */
public final class NoSuchOrderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchOrderException(Reference order) {
    super("no order " + order);
  }
}
