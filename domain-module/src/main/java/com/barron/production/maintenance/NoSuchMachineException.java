package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/**
 * Trouble was reported on a machine that does not exist. Thrown before anything was changed, so the
 * caller's transaction can go on and say so.
 */
@ApplicationException(rollback = false)
public final class NoSuchMachineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchMachineException(Reference machine) {
    super("no machine " + machine);
  }
}
