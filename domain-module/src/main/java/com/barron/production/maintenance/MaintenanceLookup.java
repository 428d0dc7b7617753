package com.barron.production.maintenance;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tickets and machines with all that is told of them. Changes nothing. */
public interface MaintenanceLookup {
  /** The ticket, or close matches. One statement. */
  Match<TicketDetails> ticket(Reference ticket);

  /** What people did with a ticket lately, the newest first. One statement. */
  List<TicketLogEntry> history(Reference ticket, int most);

  /** The machine with its open tickets, or close matches. One statement. */
  Match<MachineDetails> machine(Reference machine);

  /** These tickets, as far as they exist. One statement. */
  Map<Reference, TicketDetails> tickets(Collection<Reference> tickets);
}
