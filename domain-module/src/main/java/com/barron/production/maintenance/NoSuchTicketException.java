package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import jakarta.ejb.ApplicationException;

/** A ticket that must exist is not there. */
@ApplicationException(rollback = true)
public final class NoSuchTicketException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchTicketException(Reference ticket) {
    super("no ticket " + ticket);
  }
}
