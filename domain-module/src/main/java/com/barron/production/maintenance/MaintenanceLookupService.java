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
  private final TicketEntryRepository ticketEntryRepository;

  @Inject
  MaintenanceLookupService(
      TicketDetailsRepository ticketDetailsRepository,
      TicketEntryRepository ticketEntryRepository) {
    this.ticketDetailsRepository = ticketDetailsRepository;
    this.ticketEntryRepository = ticketEntryRepository;
  }

  @Override
  public Match<TicketDetails> ticket(Reference ticket) {
    return ticketDetailsRepository.find(ticket);
  }

  @Override
  public List<TicketEntry> history(Reference ticket, int most) {
    return ticketEntryRepository.latest(ticket, most);
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
