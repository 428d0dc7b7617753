package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import java.util.List;

/**
 * Machine trouble, from the report to the repair. Every ticket has an SLA clock. Commands on a
 * ticket that does not exist throw {@link NoSuchTicketException}; a step that the life cycle
 * forbids throws {@link TicketRefusedException}.
 */
public interface Maintenance {
  /** The machine, or close matches. One statement. */
  Match<MachineView> findMachine(Reference machine);

  /** The ticket, or close matches. One statement. */
  Match<TicketView> find(Reference ticket);

  /** The active issue types in the order in which they are offered. Kept in memory. */
  List<IssueType> issueTypes();

  /**
   * Opens a ticket and starts its clock.
   *
   * @throws NoSuchMachineException when the machine does not exist
   * @throws UnknownIssueTypeException when the type is not in the table
   */
  OpenedTicket report(ReportTrouble command);

  /**
   * Somebody has the same trouble: they follow the ticket. Following twice is following once.
   *
   * @return false when there is no such ticket or it is over, so that nothing changed
   */
  boolean join(Reference ticket, PersonId by);

  /** Who follows a ticket. One statement. */
  List<PersonId> followers(Reference ticket);

  /** Somebody takes the ticket. */
  void acknowledge(Reference ticket, PersonId by);

  /** Work waits for parts: the clock pauses. */
  void waitForParts(Reference ticket);

  /** Parts are there: the clock goes on. */
  void partsArrived(Reference ticket);

  /** The deadline follows the new urgency. */
  void reprioritise(Reference ticket, Priority urgency);

  /** The machine runs again: the clock ends. */
  void resolve(Reference ticket);

  /** The trouble is back: a new cycle of the clock. */
  void reopen(Reference ticket);
}
