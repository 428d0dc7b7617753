package com.barron.production.maintenance;

/** What can be done with a ticket. {@link TicketStatus#allows} says when. */
public enum TicketAction {
  /** Others with the same trouble follow it. */
  JOIN,
  ACKNOWLEDGE,
  WAIT_FOR_PARTS,
  /** Go on after parts were awaited. */
  CONTINUE,
  /** Say something of it. */
  NOTE,
  /** Give it to somebody. */
  ASSIGN,
  REPRIORITISE,
  RESOLVE,
  REOPEN,
  WITHDRAW
}
