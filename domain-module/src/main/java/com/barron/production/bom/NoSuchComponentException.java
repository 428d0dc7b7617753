package com.barron.production.bom;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A change was submitted for a component that the bill does not have. */
@ApplicationException(rollback = true)
public final class NoSuchComponentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchComponentException(Reference bom) {
    super(bom + " has no such component");
  }
}
