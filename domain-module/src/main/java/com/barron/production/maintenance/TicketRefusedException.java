package com.barron.production.maintenance;

import com.barron.production.reference.Reference;

/** The life cycle of a ticket forbids a step. */
public final class TicketRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TicketRefusedException(Reference ticket, TicketStatus status, TicketStatus next) {
    super(ticket + " is " + status + " and cannot become " + next);
  }
}
