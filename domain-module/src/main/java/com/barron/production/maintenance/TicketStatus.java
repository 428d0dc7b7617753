package com.barron.production.maintenance;

/** The life cycle of a ticket. */
public enum TicketStatus {
  OPEN,
  ACKNOWLEDGED,
  WAITING_FOR_PARTS,
  RESOLVED,
  /** Taken back by whoever reported it, before anybody took it. */
  WITHDRAWN;

  /** Whether something can be done with a ticket that is in this status. */
  public boolean allows(TicketAction action) {
    return switch (action) {
      case ACKNOWLEDGE, WITHDRAW -> this == OPEN;
      case WAIT_FOR_PARTS -> this == OPEN || this == ACKNOWLEDGED;
      case CONTINUE -> this == WAITING_FOR_PARTS;
      case JOIN, ASSIGN, REPRIORITISE, RESOLVE -> !hasEnded();
      case NOTE -> this != WITHDRAWN;
      case REOPEN -> this == RESOLVED;
    };
  }

  /** Whether nothing is left to do. */
  public boolean hasEnded() {
    return this == RESOLVED || this == WITHDRAWN;
  }
}
