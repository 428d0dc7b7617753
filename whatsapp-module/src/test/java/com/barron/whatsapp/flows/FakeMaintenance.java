package com.barron.whatsapp.flows;

import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.NoSuchMachineException;
import com.barron.production.maintenance.OpenTicket;
import com.barron.production.maintenance.OpenedTicket;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketRefusedException;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.maintenance.UnknownIssueTypeException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo machines, and tickets in memory. */
final class FakeMaintenance implements Maintenance {
  final List<ReportTrouble> reported = new ArrayList<>();
  final List<String> joined = new ArrayList<>();
  private final Map<String, MachineView> machines = new HashMap<>();
  private final List<IssueType> types =
      new ArrayList<>(
          List.of(
              new IssueType("BEARING_NOISE", "Bearing Noise"),
              new IssueType("OVERHEATING", "Overheating")));
  private final Map<String, TicketView> tickets = new HashMap<>();
  private static final Instant OPENED = DemoChat.CLOCK.instant().minus(Duration.ofHours(2));
  private final CountedLookups countedLookups;
  private int number = 556;

  FakeMaintenance(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    for (int i = 1; i <= 5; i++) {
      String id = "MACH-00" + i;
      machines.put(id, new MachineView(Reference.of(id), "Press", "Line A", Optional.empty()));
    }
    Map.of("MAINT-551", "MACH-004", "MAINT-553", "MACH-003", "MAINT-555", "MACH-002")
        .forEach(
            (id, machine) ->
                open(Reference.of(id), Reference.of(machine), "BEARING_NOISE", Priority.HIGH));
    acknowledge(Reference.of("MAINT-551"), FakePeople.LERATO);
    acknowledge(Reference.of("MAINT-553"), FakePeople.LERATO);
  }

  void vanish(String machine) {
    machines.remove(machine);
  }

  void know(String code, String name) {
    types.add(new IssueType(code, name));
  }

  void retire(String code) {
    types.removeIf(type -> type.code().equals(code));
  }

  @Override
  public Match<MachineView> findMachine(Reference machine) {
    return countedLookups
        .find(machines, machine)
        .map(view -> new MachineView(view.id(), view.name(), view.line(), openOn(machine)));
  }

  private Optional<OpenTicket> openOn(Reference machine) {
    return tickets.values().stream()
        .filter(ticket -> ticket.machine().equals(machine) && !ticket.status().hasEnded())
        .map(ticket -> new OpenTicket(ticket.number(), ticket.openedAt()))
        .max(Comparator.comparing(ticket -> ticket.number().toString()));
  }

  @Override
  public boolean join(Reference ticket, PersonId by) {
    if (ticket(ticket) == null || ticket(ticket).status().hasEnded()) {
      return false;
    }
    joined.add(ticket + " " + by.value());
    return true;
  }

  @Override
  public List<PersonId> followers(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<IssueType> issueTypes() {
    return List.copyOf(types);
  }

  @Override
  public OpenedTicket report(ReportTrouble command) {
    if (types.stream().noneMatch(type -> type.code().equals(command.issueTypeCode()))) {
      throw new UnknownIssueTypeException();
    }
    if (!machines.containsKey(command.machine().toString())) {
      throw new NoSuchMachineException(command.machine());
    }
    reported.add(command);
    var ticket = new Reference(ReferenceKind.TICKET, Integer.toString(number++));
    open(ticket, command.machine(), command.issueTypeCode(), command.urgency());
    Duration target =
        switch (command.urgency()) {
          case HIGH -> Duration.ofHours(48);
          case MEDIUM -> Duration.ofMinutes(90);
          case LOW -> Duration.ofHours(168);
        };
    return new OpenedTicket(
        ticket, FakeSla.view(ticket, SlaHealth.ON_TRACK, target, target, command.urgency()));
  }

  @Override
  public Match<TicketView> find(Reference ticket) {
    return countedLookups.find(tickets, ticket);
  }

  @Override
  public void acknowledge(Reference ticket, PersonId by) {
    move(ticket, TicketStatus.ACKNOWLEDGED, Optional.of(by));
  }

  @Override
  public void waitForParts(Reference ticket) {
    move(ticket, TicketStatus.WAITING_FOR_PARTS, Optional.empty());
  }

  @Override
  public void partsArrived(Reference ticket) {
    if (ticket(ticket).status() != TicketStatus.WAITING_FOR_PARTS) {
      throw new IllegalStateException(ticket + " waits for no parts");
    }
    move(ticket, TicketStatus.ACKNOWLEDGED, Optional.empty());
  }

  @Override
  public void resolve(Reference ticket) {
    move(ticket, TicketStatus.RESOLVED, Optional.empty());
  }

  @Override
  public void reprioritise(Reference ticket, Priority urgency) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reopen(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  TicketView ticket(Reference number) {
    return tickets.get(number.toString());
  }

  /** As the domain: what the life cycle forbids throws, so that a missing check shows. */
  private void move(Reference number, TicketStatus next, Optional<PersonId> taker) {
    TicketView ticket = ticket(number);
    if (!ticket.status().canBecome(next)) {
      throw new TicketRefusedException(number, ticket.status(), next);
    }
    tickets.put(
        number.toString(),
        new TicketView(
            number,
            ticket.machine(),
            ticket.issueTypeCode(),
            ticket.urgency(),
            next,
            taker.or(ticket::assignee),
            ticket.openedAt()));
  }

  private void open(Reference number, Reference machine, String issue, Priority urgency) {
    tickets.put(
        number.toString(),
        new TicketView(
            number, machine, issue, urgency, TicketStatus.OPEN, Optional.empty(), OPENED));
  }
}
