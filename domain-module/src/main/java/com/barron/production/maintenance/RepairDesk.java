package com.barron.production.maintenance;

import com.barron.production.audit.Act;
import com.barron.production.audit.Audit;
import com.barron.production.audit.AuditEntry;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Numbers;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
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
public class RepairDesk implements MaintenanceDesk {
  private static final Logger LOG = Logger.getLogger(RepairDesk.class);

  private final Machines machines;
  private final Tickets tickets;
  private final IssueTypes types;
  private final Numbers numbers;
  private final SlaClocks clocks;
  private final Audit audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  RepairDesk(
      Machines machines,
      Tickets tickets,
      IssueTypes types,
      Numbers numbers,
      SlaClocks clocks,
      Audit audit,
      @Any Event<Object> events,
      Clock clock) {
    this.machines = machines;
    this.tickets = tickets;
    this.types = types;
    this.numbers = numbers;
    this.clocks = clocks;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<MachineView> findMachine(Reference machine) {
    return machines.find(machine);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<TicketView> find(Reference ticket) {
    return tickets.find(ticket);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<IssueType> issueTypes() {
    return types.active();
  }

  @Override
  public TicketOpened report(ReportTrouble command) {
    IssueType type = types.byCode(command.issueTypeCode());
    machines
        .find(command.machine())
        .found()
        .orElseThrow(() -> new NoSuchMachineException(command.machine()));
    Reference number = numbers.next(ReferenceKind.TICKET);
    Instant now = clock.instant();
    tickets.add(Ticket.opened(number, command, now));
    audit.write(AuditEntry.of(now, command.reporter(), Act.TICKET_OPENED, number));
    LOG.infof(
        "ticket opened ticket=%s machine=%s issue=%s urgency=%s reporter=%d",
        number, command.machine(), type.code(), command.urgency(), command.reporter().value());
    events.fire(new TicketWasOpened(number, command.machine(), type.code(), command.urgency()));
    return new TicketOpened(number, clocks.start(number, command.urgency()));
  }

  @Override
  public boolean join(Reference number, PersonId by) {
    if (tickets.lockedIfThere(number).filter(ticket -> !ticket.hasEnded()).isEmpty()) {
      return false;
    }
    tickets.addFollower(number, by, clock.instant());
    LOG.infof("ticket joined ticket=%s by=%d", number, by.value());
    return true;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<PersonId> followers(Reference ticket) {
    return tickets.followers(ticket);
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
    Ticket ticket = tickets.locked(number);
    step.accept(ticket);
    TicketHasMoved moved = ticket.moved();
    LOG.infof(
        "ticket moved ticket=%s status=%s urgency=%s", number, moved.status(), moved.urgency());
    events.fire(moved);
  }
}
