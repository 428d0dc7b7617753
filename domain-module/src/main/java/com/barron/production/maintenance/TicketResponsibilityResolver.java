package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Whoever took a ticket, and whoever reported the trouble. */
@Dependent
class TicketResponsibilityResolver implements ResponsibilityResolver {
  private final TicketRepository ticketRepository;

  @Inject
  TicketResponsibilityResolver(TicketRepository ticketRepository) {
    this.ticketRepository = ticketRepository;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.TICKET;
  }

  @Override
  public Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects) {
    return ticketRepository.responsible(subjects);
  }
}
