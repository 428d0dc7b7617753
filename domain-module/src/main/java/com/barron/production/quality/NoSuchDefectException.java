package com.barron.production.quality;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A defect that must exist is not there. */
@ApplicationException(rollback = true)
public final class NoSuchDefectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchDefectException(Reference defect) {
    super("no defect " + defect);
  }
}
