package com.barron.production.quality;

import jakarta.ejb.ApplicationException;

/** A defect was reported with a type that is not in the table. */
@ApplicationException(rollback = true)
public final class UnknownDefectTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownDefectTypeException() {
    super("unknown defect type");
  }
}
