package com.barron.production.maintenance;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceSequence;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Opens tickets and changes them until the machine is repaired. */
@Stateless
public class MaintenanceService implements Maintenance {
  private static final Logger LOG = Logger.getLogger(MaintenanceService.class);

  private final MachineRepository machineRepository;
  private final TicketRepository ticketRepository;
  private final IssueTypeCache types;
  private final ReferenceSequence referenceSequence;
  private final SlaClocks clocks;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  MaintenanceService(
      MachineRepository machineRepository,
      TicketRepository ticketRepository,
      IssueTypeCache types,
      ReferenceSequence referenceSequence,
      SlaClocks clocks,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.machineRepository = machineRepository;
    this.ticketRepository = ticketRepository;
    this.types = types;
    this.referenceSequence = referenceSequence;
    this.clocks = clocks;
    this.auditLog = auditLog;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<MachineView> findMachine(Reference machine) {
    return machineRepository.find(machine);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<TicketView> find(Reference ticket) {
    return ticketRepository.find(ticket);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<IssueType> issueTypes() {
    return types.active();
  }

  @Override
  public ReportResult report(ReportTrouble command) {
    if (types.find(command.issueTypeCode()).isEmpty()) {
      return new ReportResult.Refused(ReportResult.Reason.UNKNOWN_ISSUE_TYPE);
    }
    return machineRepository.find(command.machine()).found().isEmpty()
        ? new ReportResult.Refused(ReportResult.Reason.UNKNOWN_MACHINE)
        : opened(command);
  }

  private ReportResult opened(ReportTrouble command) {
    String type = command.issueTypeCode();
    Reference number = referenceSequence.next(ReferenceKind.TICKET);
    Instant now = clock.instant();
    ticketRepository.add(Ticket.opened(number, command, now));
    auditLog.write(AuditEntry.of(now, command.reporter(), AuditAction.TICKET_OPENED, number));
    LOG.infof(
        "ticket opened ticket=%s machine=%s issue=%s urgency=%s reporter=%d",
        number, command.machine(), type, command.urgency(), command.reporter().value());
    events.fire(
        new TicketWasOpened(
            number, command.machine(), type, command.urgency(), command.reporter()));
    return new ReportResult.Opened(number, clocks.start(number, command.urgency()));
  }

  @Override
  public TicketResult join(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.JOIN,
        by,
        AuditAction.TICKET_JOINED,
        ticket -> {
          ticketRepository.addFollower(number, by, clock.instant());
          LOG.infof("ticket joined ticket=%s by=%d", number, by.value());
        });
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PersonId> followers(Reference ticket) {
    return ticketRepository.followers(ticket);
  }

  @Override
  public TicketResult acknowledge(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.ACKNOWLEDGE,
        by,
        AuditAction.TICKET_ACKNOWLEDGED,
        ticket -> acknowledge(ticket, by));
  }

  @Override
  public TicketResult waitForParts(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.WAIT_FOR_PARTS,
        by,
        AuditAction.TICKET_WAITS,
        ticket -> {
          acknowledgeIfOpen(ticket, by);
          ticket.waitForParts();
          publish(ticket);
          clocks.pause(number, "waiting for parts");
        });
  }

  @Override
  public TicketResult partsArrived(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.CONTINUE,
        by,
        AuditAction.TICKET_CONTINUED,
        ticket -> {
          ticket.partsArrived();
          publish(ticket);
          clocks.resume(number);
        });
  }

  @Override
  public TicketResult reprioritise(Reference number, Priority urgency) {
    return act(
        number,
        TicketAction.REPRIORITISE,
        ticket -> {
          ticket.reprioritise(urgency);
          publish(ticket);
          clocks.reprioritise(number, urgency);
        });
  }

  @Override
  public TicketResult resolve(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.RESOLVE,
        by,
        AuditAction.TICKET_RESOLVED,
        ticket -> {
          acknowledgeIfOpen(ticket, by);
          ticket.resolve(clock.instant());
          publish(ticket);
          clocks.stop(number);
        });
  }

  @Override
  public TicketResult reopen(Reference number, PersonId by) {
    return act(
        number,
        TicketAction.REOPEN,
        ticket -> {
          ticket.reopen();
          publish(ticket);
          clocks.reopen(number);
          audit(number, by, AuditAction.TICKET_REOPENED);
        });
  }

  private TicketResult act(
      Reference number,
      TicketAction action,
      PersonId by,
      AuditAction audited,
      Consumer<Ticket> change) {
    return act(
        number,
        action,
        ticket -> {
          change.accept(ticket);
          events.fire(new TicketWasHandled(number, action, by));
          audit(number, by, audited);
        });
  }

  private TicketResult act(Reference number, TicketAction action, Consumer<Ticket> change) {
    Optional<Ticket> locked = ticketRepository.locked(number);
    if (locked.isEmpty()) {
      return new TicketResult.Unknown();
    }
    Ticket ticket = locked.get();
    if (!ticket.allows(action)) {
      return new TicketResult.Refused(ticket.view());
    }
    change.accept(ticket);
    return new TicketResult.Done(ticket.view());
  }

  private void acknowledgeIfOpen(Ticket ticket, PersonId by) {
    if (ticket.allows(TicketAction.ACKNOWLEDGE)) {
      acknowledge(ticket, by);
    }
  }

  private void acknowledge(Ticket ticket, PersonId by) {
    ticket.acknowledge(by);
    publish(ticket);
  }

  private void audit(Reference number, PersonId by, AuditAction action) {
    auditLog.write(AuditEntry.of(clock.instant(), by, action, number));
  }

  private void publish(Ticket ticket) {
    TicketChanged changed = ticket.changed();
    LOG.infof(
        "ticket changed ticket=%s status=%s urgency=%s",
        changed.ticket(), changed.status(), changed.urgency());
    events.fire(changed);
  }
}
