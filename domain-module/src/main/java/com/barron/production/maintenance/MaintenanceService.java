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
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Takes trouble reports and sees tickets through to the repair. */
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
  public OpenedTicket report(ReportTrouble command) {
    IssueType type = types.byCode(command.issueTypeCode());
    machineRepository
        .find(command.machine())
        .found()
        .orElseThrow(() -> new NoSuchMachineException(command.machine()));
    Reference number = referenceSequence.next(ReferenceKind.TICKET);
    Instant now = clock.instant();
    ticketRepository.add(Ticket.opened(number, command, now));
    auditLog.write(AuditEntry.of(now, command.reporter(), AuditAction.TICKET_OPENED, number));
    LOG.infof(
        "ticket opened ticket=%s machine=%s issue=%s urgency=%s reporter=%d",
        number, command.machine(), type.code(), command.urgency(), command.reporter().value());
    events.fire(new TicketWasOpened(number, command.machine(), type.code(), command.urgency()));
    return new OpenedTicket(number, clocks.start(number, command.urgency()));
  }

  @Override
  public boolean join(Reference number, PersonId by) {
    if (ticketRepository.lockedIfThere(number).filter(ticket -> !ticket.hasEnded()).isEmpty()) {
      return false;
    }
    ticketRepository.addFollower(number, by, clock.instant());
    LOG.infof("ticket joined ticket=%s by=%d", number, by.value());
    return true;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PersonId> followers(Reference ticket) {
    return ticketRepository.followers(ticket);
  }

  @Override
  public void acknowledge(Reference ticket, PersonId by) {
    move(ticket, it -> it.acknowledge(by));
  }

  @Override
  public void waitForParts(Reference ticket) {
    move(ticket, Ticket::waitForParts);
    clocks.pause(ticket, "waiting for parts");
  }

  @Override
  public void partsArrived(Reference ticket) {
    move(ticket, Ticket::partsArrived);
    clocks.resume(ticket);
  }

  @Override
  public void reprioritise(Reference ticket, Priority urgency) {
    move(ticket, it -> it.reprioritise(urgency));
    clocks.reprioritise(ticket, urgency);
  }

  @Override
  public void resolve(Reference ticket) {
    move(ticket, it -> it.resolve(clock.instant()));
    clocks.stop(ticket);
  }

  @Override
  public void reopen(Reference ticket) {
    move(ticket, Ticket::reopen);
    clocks.reopen(ticket);
  }

  private void move(Reference number, Consumer<Ticket> step) {
    Ticket ticket = ticketRepository.locked(number);
    step.accept(ticket);
    TicketChanged moved = ticket.moved();
    LOG.infof(
        "ticket moved ticket=%s status=%s urgency=%s", number, moved.status(), moved.urgency());
    events.fire(moved);
  }
}
