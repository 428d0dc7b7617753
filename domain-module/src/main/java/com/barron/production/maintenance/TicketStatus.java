package com.barron.production.maintenance;

/** The life cycle of a ticket. */
public enum TicketStatus {
  OPEN,
  ACKNOWLEDGED,
  WAITING_FOR_PARTS,
  RESOLVED,
  /** Taken back by whoever reported it, before anybody took it. */
  WITHDRAWN;

  /** Whether a ticket may go from here to there. A resolved one can only be reopened. */
  public boolean canBecome(TicketStatus next) {
    return switch (this) {
      case OPEN -> next != OPEN;
      case ACKNOWLEDGED -> next == WAITING_FOR_PARTS || next == RESOLVED;
      case WAITING_FOR_PARTS -> next == ACKNOWLEDGED || next == RESOLVED;
      case RESOLVED -> next == OPEN;
      case WITHDRAWN -> false;
    };
  }

  /** Whether nothing is left to do. */
  public boolean hasEnded() {
    return this == RESOLVED || this == WITHDRAWN;
  }
}
