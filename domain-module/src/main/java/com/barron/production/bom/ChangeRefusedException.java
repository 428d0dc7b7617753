package com.barron.production.bom;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A change request is decided once, and not by whoever proposed it. */
@ApplicationException(rollback = true)
public final class ChangeRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ChangeRefusedException(Reference change, ChangeStatus status, ChangeStatus next) {
    super(change + " is " + status + " and cannot become " + next + " by this person");
  }
}
