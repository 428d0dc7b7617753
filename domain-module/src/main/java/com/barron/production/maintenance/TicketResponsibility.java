package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Responsibility;
import com.barron.production.sla.Responsible;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Whoever took a ticket, and whoever reported the trouble. */
@Dependent
class TicketResponsibility implements Responsibility {
  private final Tickets tickets;

  @Inject
  TicketResponsibility(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.TICKET;
  }

  @Override
  public Map<Reference, Responsible> of(Collection<Reference> subjects) {
    return tickets.responsible(subjects);
  }
}
