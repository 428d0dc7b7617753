package com.barron.production.maintenance;

import jakarta.ejb.ApplicationException;

/** Trouble was reported with a type that is not in the table. */
@ApplicationException(rollback = true)
public final class UnknownIssueTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownIssueTypeException() {
    super("unknown issue type");
  }
}
