package com.barron.production.sla;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A command was given for a subject that has no clock. */
@ApplicationException(rollback = true)
public final class NoSuchClockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchClockException(Reference subject) {
    super("no SLA clock for " + subject);
  }
}
