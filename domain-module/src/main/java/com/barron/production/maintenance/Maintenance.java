package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.util.List;

/**
 * Machine trouble, from the report to the repair. Every ticket has an SLA clock. {@link
 * TicketStatus#allows} says which commands a ticket takes.
 */
public interface Maintenance {
  /** The machine, or close matches. One statement. */
  Match<MachineView> findMachine(Reference machine);

  /** The ticket, or close matches. One statement. */
  Match<TicketView> find(Reference ticket);

  /** The active issue types in the order in which they are offered, from a cache. */
  List<IssueType> issueTypes();

  /** Opens a ticket and starts its clock; refused when the machine or the type is unknown. */
  ReportResult report(ReportTrouble command);

  /** Somebody has the same trouble: they follow the ticket. Following twice is following once. */
  TicketResult join(Reference ticket, PersonId by);

  /** The followers of a ticket. One statement. */
  List<PersonId> followers(Reference ticket);

  /** Assigns an open ticket to somebody. */
  TicketResult acknowledge(Reference ticket, PersonId by);

  /** Work waits for parts: the clock pauses. An open ticket is assigned to this person first. */
  TicketResult waitForParts(Reference ticket, PersonId by);

  /** Parts are there: the clock goes on. */
  TicketResult partsArrived(Reference ticket, PersonId by);

  /**
   * The deadline follows the new urgency.
   *
   * <p>Not called yet: the life cycle of tickets uses it.
   */
  TicketResult reprioritise(Reference ticket, Priority urgency);

  /** The machine runs again: the clock ends. An open ticket is assigned to this person first. */
  TicketResult resolve(Reference ticket, PersonId by);

  /** The trouble is back: a new cycle of the clock. */
  TicketResult reopen(Reference ticket, PersonId by);
}
