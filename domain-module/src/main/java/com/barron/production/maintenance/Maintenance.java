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
  default TicketResult acknowledge(Reference ticket, PersonId by) {
    return acknowledge(ticket, by, "");
  }

  /** The same. @param note what is said of it, or empty text; so with the other commands */
  TicketResult acknowledge(Reference ticket, PersonId by, String note);

  /** Work waits for parts: the clock pauses. An open ticket is assigned to this person first. */
  default TicketResult waitForParts(Reference ticket, PersonId by) {
    return waitForParts(ticket, by, "");
  }

  /** The same, with a note. */
  TicketResult waitForParts(Reference ticket, PersonId by, String note);

  /** Parts are there: the clock goes on. */
  default TicketResult partsArrived(Reference ticket, PersonId by) {
    return partsArrived(ticket, by, "");
  }

  /** The same, with a note. */
  TicketResult partsArrived(Reference ticket, PersonId by, String note);

  /** The machine runs again: the clock ends. An open ticket is assigned to this person first. */
  default TicketResult resolve(Reference ticket, PersonId by) {
    return resolve(ticket, by, "");
  }

  /** The same, with a note: what was done. */
  TicketResult resolve(Reference ticket, PersonId by, String note);

  /** The trouble is back: a new cycle of the clock. */
  default TicketResult reopen(Reference ticket, PersonId by) {
    return reopen(ticket, by, "");
  }

  /** The same, with a note. */
  TicketResult reopen(Reference ticket, PersonId by, String note);

  /** Keeps what somebody says of a ticket. @param note 1 to 500 characters */
  TicketResult note(Reference ticket, PersonId by, String note);

  /**
   * Gives a ticket to somebody, whoever had it. An open one is in work from then on.
   *
   * @throws com.barron.production.people.NotAllowedException when the role of whoever does it does
   *     not allow it
   * @throws com.barron.production.people.NoSuchPersonException when there is nobody to give it to
   */
  TicketResult assign(Reference ticket, PersonId assignee, PersonId by);

  /**
   * The deadline follows the new urgency.
   *
   * @throws com.barron.production.people.NotAllowedException when the role does not allow it
   */
  TicketResult reprioritise(Reference ticket, Priority urgency, PersonId by);
}
