package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import jakarta.ejb.ApplicationException;

/** The life cycle of a ticket forbids a step. */
@ApplicationException(rollback = true)
public final class TicketRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TicketRefusedException(Reference ticket, TicketStatus status, TicketStatus next) {
    super(ticket + " is " + status + " and cannot become " + next);
  }

  /** For a resolved ticket, whose urgency is history. */
  public TicketRefusedException(Reference ticket, Priority urgency) {
    super(ticket + " is resolved and cannot become " + urgency);
  }
}
