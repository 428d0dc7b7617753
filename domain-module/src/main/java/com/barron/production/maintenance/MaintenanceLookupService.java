package com.barron.production.maintenance;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Tells people about tickets and machines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MaintenanceLookupService implements MaintenanceLookup {
  private final TicketDetailsRepository ticketDetailsRepository;

  @Inject
  MaintenanceLookupService(TicketDetailsRepository ticketDetailsRepository) {
    this.ticketDetailsRepository = ticketDetailsRepository;
  }

  @Override
  public Match<TicketDetails> ticket(Reference ticket) {
    return ticketDetailsRepository.find(ticket);
  }

  @Override
  public Match<MachineDetails> machine(Reference machine) {
    return ticketDetailsRepository.onMachine(machine);
  }

  @Override
  public Map<Reference, TicketDetails> tickets(Collection<Reference> tickets) {
    return ticketDetailsRepository.all(tickets);
  }
}
