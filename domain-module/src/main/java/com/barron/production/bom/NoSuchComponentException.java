package com.barron.production.bom;

import com.barron.production.reference.Reference;

/** A change was submitted for a component that the bill does not have. */
public final class NoSuchComponentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchComponentException(Reference bom) {
    super(bom + " has no such component");
  }
}
