package com.barron.production.sop;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A command was given for a failure that does not exist. */
@ApplicationException(rollback = true)
public final class NoSuchFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchFailureException(Reference failure) {
    super("no failure " + failure);
  }
}
