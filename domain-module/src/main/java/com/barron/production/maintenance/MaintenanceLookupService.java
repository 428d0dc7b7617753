package com.barron.production.maintenance;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells people about tickets and machines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MaintenanceLookupService implements MaintenanceLookup {
  private final TicketDetailsRepository ticketDetailsRepository;
  private final TicketLogRepository ticketLogRepository;

  @Inject
  MaintenanceLookupService(
      TicketDetailsRepository ticketDetailsRepository, TicketLogRepository ticketLogRepository) {
    this.ticketDetailsRepository = ticketDetailsRepository;
    this.ticketLogRepository = ticketLogRepository;
  }

  @Override
  public Match<TicketDetails> ticket(Reference ticket) {
    return ticketDetailsRepository.find(ticket);
  }

  @Override
  public List<TicketLogEntry> history(Reference ticket, int most) {
    return ticketLogRepository.latest(ticket, most);
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
