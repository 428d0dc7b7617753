package com.barron.production.imports;

import jakarta.ejb.ApplicationException;

/** A row is refused where all or nothing was asked for: the transaction is rolled back. */
@ApplicationException(rollback = true)
final class ImportAbortedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportAbortedException() {
    super("a row is refused");
  }
}
