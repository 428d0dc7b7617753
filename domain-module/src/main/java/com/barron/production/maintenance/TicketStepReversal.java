package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.DoneAction;
import com.barron.production.audit.Reversal;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes back a step of a ticket that has not ended: it is as it was before. The time of a pause
 * that was a mistake does not count.
 */
@Dependent
class TicketStepReversal implements Reversal {
  private static final Map<AuditAction, TicketAction> STEPS =
      Stream.of(
              TicketAction.ACKNOWLEDGE,
              TicketAction.WAIT_FOR_PARTS,
              TicketAction.ASSIGN,
              TicketAction.REPRIORITISE,
              TicketAction.NOTE)
          .collect(Collectors.toUnmodifiableMap(TicketAction::audited, Function.identity()));

  private final TicketRepository ticketRepository;
  private final TicketLogRepository ticketLogRepository;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  TicketStepReversal(
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
    return STEPS.keySet();
  }

  /** A note says something, whatever is done since. */
  @Override
  public Set<AuditAction> overtakenBy(AuditAction action) {
    return action == AuditAction.TICKET_NOTED ? Set.of() : actions();
  }

  @Override
  public UndoResult reverse(DoneAction done) {
    TicketAction step = STEPS.get(done.action());
    Reference number = done.subject();
    Ticket ticket = ticketRepository.locked(number).orElseThrow();
    boolean isOver = ticket.view().status().hasEnded() && step != TicketAction.NOTE;
    Instant now = clock.instant();
    if (isOver || !ticketLogRepository.withdraw(number, step, done.by(), now)) {
      return new UndoResult.Refused(number, UndoResult.Reason.ACTED);
    }
    TicketView before = ticket.view();
    if (step != TicketAction.NOTE) {
      restore(ticket, step, done);
    }
    auditLog.write(
        AuditEntry.of(now, done.by(), AuditAction.TICKET_REVERTED, number)
            .changing(ticket.view().since(before)));
    return new UndoResult.Reverted(done.action(), number);
  }

  private void restore(Ticket ticket, TicketAction step, DoneAction done) {
    TicketView now = ticket.view();
    Priority urgency = done.before("urgency").map(Priority::valueOf).orElse(now.urgency());
    ticket.restore(
        done.before("status").map(TicketStatus::valueOf).orElse(now.status()),
        done.changed("assignee") ? assignee(done) : now.assignee(),
        urgency);
    events.fire(ticket.changed());
    if (step == TicketAction.WAIT_FOR_PARTS) {
      clocks.resume(now.number());
      events.fire(new TicketWasHandled(now.number(), TicketAction.CONTINUE, done.by(), ""));
    } else if (step == TicketAction.REPRIORITISE) {
      clocks.reprioritise(now.number(), urgency);
    }
  }

  private static Optional<PersonId> assignee(DoneAction done) {
    return done.before("assignee").map(Long::valueOf).map(PersonId::new);
  }
}
