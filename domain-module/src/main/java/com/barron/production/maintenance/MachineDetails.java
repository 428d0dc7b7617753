package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import java.util.List;

/**
 * A machine and what is open on it.
 *
 * @param openTickets the newest first
 */
public record MachineDetails(
    Reference id, String name, String line, List<TicketDetails> openTickets) {
  public MachineDetails {
    openTickets = List.copyOf(openTickets);
  }
}
