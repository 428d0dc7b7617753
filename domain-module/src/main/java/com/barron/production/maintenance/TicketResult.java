package com.barron.production.maintenance;

/** The result of a command on a ticket. */
public sealed interface TicketResult {
  /**
   * It was done.
   *
   * @param ticket as it is now
   */
  record Done(TicketView ticket) implements TicketResult {}

  /**
   * Nothing changed: the ticket's status does not allow it.
   *
   * @param ticket as it is
   */
  record Refused(TicketView ticket) implements TicketResult {}

  /** Nothing changed: there is no such ticket. */
  record Unknown() implements TicketResult {}
}
