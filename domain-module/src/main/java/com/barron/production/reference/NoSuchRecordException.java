package com.barron.production.reference;

import jakarta.ejb.ApplicationException;

/** A record that must exist is not there. */
@ApplicationException(rollback = true)
public final class NoSuchRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchRecordException(Reference record) {
    super("no record " + record);
  }
}
