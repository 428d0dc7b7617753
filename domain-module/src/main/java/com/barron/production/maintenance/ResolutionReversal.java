package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.DoneAction;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Takes back that a ticket is resolved: it is in work again, with whoever had it. */
@Dependent
class ResolutionReversal implements Reversal {
  private final TicketRepository ticketRepository;
  private final TicketLogRepository ticketLogRepository;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  ResolutionReversal(
      TicketRepository ticketRepository,
      TicketLogRepository ticketLogRepository,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.ticketRepository = ticketRepository;
    this.ticketLogRepository = ticketLogRepository;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Set<AuditAction> actions() {
    return Set.of(AuditAction.TICKET_RESOLVED);
  }

  @Override
  public UndoResult reverse(DoneAction done) {
    AuditAction action = done.action();
    Reference number = done.subject();
    PersonId by = done.by();
    Optional<Ticket> locked = ticketRepository.locked(number);
    if (locked.filter(ticket -> ticket.allows(TicketAction.REOPEN)).isEmpty()
        || !isLast(number, by)) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    Instant now = clock.instant();
    Ticket ticket = locked.get();
    TicketView before = ticket.view();
    ticket.resume();
    clocks.reopen(number);
    ticketLogRepository.add(number, TicketLogEntry.of(TicketAction.REOPEN, by, now, ""));
    auditLog.write(
        AuditEntry.of(now, by, AuditAction.TICKET_REVERTED, number)
            .changing(ticket.view().since(before)));
    events.fire(ticket.changed());
    events.fire(new TicketWasHandled(number, TicketAction.REOPEN, by, ""));
    return new UndoResult.Reverted(action, number);
  }

  /** Whether nobody did anything with it since. */
  private boolean isLast(Reference number, PersonId by) {
    return ticketLogRepository.latest(number, 1).stream()
        .anyMatch(entry -> entry.action() == TicketAction.RESOLVE && entry.by().equals(by));
  }
}
