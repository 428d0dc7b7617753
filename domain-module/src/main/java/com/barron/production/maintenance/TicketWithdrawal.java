package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.UndoResult;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Withdraws a ticket that nobody took or joined yet; its clock ends. */
@Dependent
class TicketWithdrawal implements Withdrawal {
  private final TicketRepository ticketRepository;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  TicketWithdrawal(
      TicketRepository ticketRepository,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.ticketRepository = ticketRepository;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.TICKET;
  }

  @Override
  public UndoResult withdraw(Reference number, PersonId by) {
    Ticket ticket =
        ticketRepository.locked(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (!ticket.allows(TicketAction.WITHDRAW)) {
      return new UndoResult.Refused(
          number,
          ticket.changed().status().hasEnded() ? UndoResult.Reason.OVER : UndoResult.Reason.ACTED);
    }
    if (ticketRepository.followers(number).stream().anyMatch(one -> !one.equals(by))) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    Instant now = clock.instant();
    TicketView before = ticket.view();
    ticket.withdraw(now);
    clocks.stop(number);
    auditLog.write(
        AuditEntry.of(now, by, AuditAction.TICKET_WITHDRAWN, number)
            .changing(ticket.view().since(before)));
    events.fire(ticket.changed());
    return new UndoResult.Withdrawn(number, Optional.empty());
  }
}
