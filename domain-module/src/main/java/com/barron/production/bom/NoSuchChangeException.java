package com.barron.production.bom;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A change request that must exist is not there. */
@ApplicationException(rollback = true)
public final class NoSuchChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchChangeException(Reference change) {
    super("no change request " + change);
  }
}
