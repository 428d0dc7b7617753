package com.barron.production.maintenance;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.Undone;
import com.barron.production.audit.Withdrawal;
import com.barron.production.people.PersonId;
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
  private final Tickets tickets;
  private final SlaClocks clocks;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  TicketWithdrawal(
      Tickets tickets, SlaClocks clocks, Audit audit, @Any Event<Object> events, Clock clock) {
    this.tickets = tickets;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.TICKET;
  }

  @Override
  public Undone withdraw(Reference number, PersonId by) {
    Ticket ticket = tickets.locked(number);
    TicketStatus status = ticket.moved().status();
    if (!status.canBecome(TicketStatus.WITHDRAWN)) {
      return new Undone.Refused(number, status.hasEnded() ? "over" : "acted");
    }
    if (tickets.followers(number).stream().anyMatch(one -> !one.equals(by))) {
      return new Undone.Refused(number, "acted");
    }
    Instant now = clock.instant();
    ticket.withdraw(now);
    clocks.stop(number);
    audit.write(AuditEntry.of(now, by, Act.TICKET_WITHDRAWN, number));
    events.fire(ticket.moved());
    return new Undone.Withdrawn(number, Optional.empty());
  }
}
