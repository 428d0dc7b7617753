package com.barron.production.quality;

import jakarta.ejb.ApplicationException;

/**
 * A defect was reported with a type that is not in the table. Thrown before anything was changed,
 * so the caller's transaction can go on and say so.
 */
@ApplicationException(rollback = false)
public final class UnknownDefectTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownDefectTypeException() {
    super("unknown defect type");
  }
}
