package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.EndingReversal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes back that a ticket is resolved: it is in work again, with whoever had it. */
@Dependent
class ResolutionReversal extends EndingReversal {
  private final TicketRepository ticketRepository;
  private final TicketLogRepository ticketLogRepository;
  private final SlaClocks clocks;

  @Inject
  ResolutionReversal(
      TicketRepository ticketRepository,
      TicketLogRepository ticketLogRepository,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    super(AuditAction.TICKET_RESOLVED, AuditAction.TICKET_REVERTED, auditLog, events, clock);
    this.ticketRepository = ticketRepository;
    this.ticketLogRepository = ticketLogRepository;
    this.clocks = clocks;
  }

  @Override
  protected Optional<Reopened> reopen(Reference number, PersonId by, Instant at) {
    return ticketRepository
        .locked(number)
        .filter(ticket -> ticket.allows(TicketAction.REOPEN) && isLast(number, by))
        .map(ticket -> resumed(ticket, by, at));
  }

  private Reopened resumed(Ticket ticket, PersonId by, Instant at) {
    TicketView before = ticket.view();
    Reference number = before.number();
    ticket.resume();
    clocks.reopen(number);
    ticketLogRepository.add(number, TicketLogEntry.of(TicketAction.REOPEN, by, at, ""));
    return new Reopened(
        ticket.view().since(before),
        List.of(ticket.changed(), new TicketWasHandled(number, TicketAction.REOPEN, by, "")));
  }

  /** Whether nobody did anything with it since. */
  private boolean isLast(Reference number, PersonId by) {
    return ticketLogRepository.latest(number, 1).stream()
        .anyMatch(entry -> entry.action() == TicketAction.RESOLVE && entry.by().equals(by));
  }
}
