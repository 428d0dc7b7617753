package com.barron.production.sop;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/**
 * A failure was reported on a step that the procedure does not have, or on a revision that is not
 * in force. Thrown before anything changes.
 */
@ApplicationException(rollback = false)
public final class NoSuchStepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchStepException(Reference sop, int step) {
    super(sop + " has no step " + step);
  }
}
