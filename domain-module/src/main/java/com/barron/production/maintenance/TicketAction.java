package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;

/** What can be done with a ticket. {@link TicketStatus#allows} says when. */
public enum TicketAction {
  /** Others with the same trouble follow it. */
  JOIN(AuditAction.TICKET_JOINED),
  ACKNOWLEDGE(AuditAction.TICKET_ACKNOWLEDGED),
  WAIT_FOR_PARTS(AuditAction.TICKET_WAITS),
  /** Go on after parts were awaited. */
  CONTINUE(AuditAction.TICKET_CONTINUED),
  /** Say something of it. */
  NOTE(AuditAction.TICKET_NOTED),
  /** Give it to somebody. */
  ASSIGN(AuditAction.TICKET_ASSIGNED),
  REPRIORITISE(AuditAction.TICKET_REPRIORITISED),
  RESOLVE(AuditAction.TICKET_RESOLVED),
  REOPEN(AuditAction.TICKET_REOPENED),
  WITHDRAW(AuditAction.TICKET_WITHDRAWN);

  private final AuditAction audited;

  TicketAction(AuditAction audited) {
    this.audited = audited;
  }

  /** As the audit calls it. */
  AuditAction audited() {
    return audited;
  }
}
