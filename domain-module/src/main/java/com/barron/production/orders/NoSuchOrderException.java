package com.barron.production.orders;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/**
 * A command was given for an order that does not exist. Thrown before anything was changed, so the
 * caller's transaction can go on and say so.
 */
@ApplicationException(rollback = false)
public final class NoSuchOrderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchOrderException(Reference order) {
    super("no order " + order);
  }
}
