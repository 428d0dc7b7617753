package com.barron.production.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.NoSuchPersonException;
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
  private final TicketLogRepository ticketLogRepository;
  private final IssueTypeCache types;
  private final ReferenceSequence referenceSequence;
  private final SlaClocks clocks;
  private final AccessPolicy accessPolicy;
  private final AuditLog auditLog;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  MaintenanceService(
      MachineRepository machineRepository,
      TicketRepository ticketRepository,
      TicketLogRepository ticketLogRepository,
      IssueTypeCache types,
      ReferenceSequence referenceSequence,
      SlaClocks clocks,
      AccessPolicy accessPolicy,
      AuditLog auditLog,
      @Any Event<Object> events,
      Clock clock) {
    this.machineRepository = machineRepository;
    this.ticketRepository = ticketRepository;
    this.ticketLogRepository = ticketLogRepository;
    this.types = types;
    this.referenceSequence = referenceSequence;
    this.clocks = clocks;
    this.accessPolicy = accessPolicy;
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
    auditLog.write(
        AuditEntry.of(now, command.reporter(), AuditAction.TICKET_OPENED, number)
            .changing(
                Changes.none()
                    .with("status", TicketStatus.OPEN)
                    .with("machine", command.machine())
                    .with("issue", type)
                    .with("urgency", command.urgency())));
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
        entry(TicketAction.JOIN, by, ""),
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
  public TicketResult acknowledge(Reference number, PersonId by, String note) {
    return act(
        number, entry(TicketAction.ACKNOWLEDGE, by, note), ticket -> acknowledge(ticket, by));
  }

  @Override
  public TicketResult waitForParts(Reference number, PersonId by, String note) {
    return act(
        number,
        entry(TicketAction.WAIT_FOR_PARTS, by, note),
        ticket -> {
          acknowledgeIfOpen(ticket, by);
          ticket.waitForParts();
          publish(ticket);
          clocks.pause(number, "waiting for parts");
        });
  }

  @Override
  public TicketResult partsArrived(Reference number, PersonId by, String note) {
    return act(
        number,
        entry(TicketAction.CONTINUE, by, note),
        ticket -> {
          ticket.partsArrived();
          publish(ticket);
          clocks.resume(number);
        });
  }

  @Override
  public TicketResult resolve(Reference number, PersonId by, String note) {
    return act(
        number,
        entry(TicketAction.RESOLVE, by, note),
        ticket -> {
          acknowledgeIfOpen(ticket, by);
          ticket.resolve(clock.instant());
          publish(ticket);
          clocks.stop(number);
        });
  }

  @Override
  public TicketResult reopen(Reference number, PersonId by, String note) {
    return act(
        number,
        entry(TicketAction.REOPEN, by, note),
        ticket -> {
          ticket.reopen();
          publish(ticket);
          clocks.reopen(number);
        });
  }

  @Override
  public TicketResult note(Reference number, PersonId by, String note) {
    if (note.isBlank()) {
      throw new IllegalArgumentException("a note says something");
    }
    return act(number, entry(TicketAction.NOTE, by, note), ticket -> {});
  }

  @Override
  public TicketResult assign(Reference number, PersonId assignee, PersonId by) {
    accessPolicy.require(by, Permission.DIRECT_TICKET);
    if (!accessPolicy.allows(assignee, Permission.TAKE_CARE)) {
      throw new NoSuchPersonException(assignee);
    }
    return act(
        number,
        entry(TicketAction.ASSIGN, by, "").assigning(assignee),
        ticket -> {
          ticket.assign(assignee);
          publish(ticket);
        });
  }

  @Override
  public TicketResult reprioritise(Reference number, Priority urgency, PersonId by) {
    accessPolicy.require(by, Permission.DIRECT_TICKET);
    return act(
        number,
        entry(TicketAction.REPRIORITISE, by, "").asUrgentAs(urgency),
        ticket -> {
          ticket.reprioritise(urgency);
          publish(ticket);
          clocks.reprioritise(number, urgency);
        });
  }

  private TicketLogEntry entry(TicketAction action, PersonId by, String note) {
    return TicketLogEntry.of(action, by, clock.instant(), note);
  }

  private TicketResult act(Reference number, TicketLogEntry entry, Consumer<Ticket> change) {
    Optional<Ticket> locked = ticketRepository.locked(number);
    if (locked.isEmpty()) {
      return new TicketResult.Unknown();
    }
    Ticket ticket = locked.get();
    if (!ticket.allows(entry.action())) {
      return new TicketResult.Refused(ticket.view());
    }
    TicketView before = ticket.view();
    change.accept(ticket);
    ticketLogRepository.add(number, entry);
    events.fire(new TicketWasHandled(number, entry.action(), entry.by(), entry.note()));
    auditLog.write(
        AuditEntry.of(entry.at(), entry.by(), entry.action().audited(), number)
            .changing(ticket.view().since(before).withText("note", entry.note())));
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

  private void publish(Ticket ticket) {
    TicketChanged changed = ticket.changed();
    LOG.infof(
        "ticket changed ticket=%s status=%s urgency=%s",
        changed.ticket(), changed.status(), changed.urgency());
    events.fire(changed);
  }
}
