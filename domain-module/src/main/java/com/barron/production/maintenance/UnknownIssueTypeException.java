package com.barron.production.maintenance;

import jakarta.ejb.ApplicationException;

/**
 * Trouble was reported with a type that is not in the table. Thrown before anything was changed, so
 * the caller's transaction can go on and say so.
 */
@ApplicationException(rollback = false)
public final class UnknownIssueTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownIssueTypeException() {
    super("unknown issue type");
  }
}
