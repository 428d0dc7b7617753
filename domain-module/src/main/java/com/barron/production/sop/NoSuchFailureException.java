package com.barron.production.sop;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A failure that must exist is not there. */
@ApplicationException(rollback = true)
public final class NoSuchFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchFailureException(Reference failure) {
    super("no failure " + failure);
  }
}
