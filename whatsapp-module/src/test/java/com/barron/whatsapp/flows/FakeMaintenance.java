package com.barron.whatsapp.flows;

import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.MaintenanceDesk;
import com.barron.production.maintenance.NoSuchMachineException;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketOpened;
import com.barron.production.maintenance.TicketView;
import com.barron.production.maintenance.UnknownIssueTypeException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demo machines, and tickets in memory. */
final class FakeMaintenance implements MaintenanceDesk {
  final List<ReportTrouble> reported = new ArrayList<>();
  private final Map<String, MachineView> machines = new HashMap<>();
  private final List<IssueType> types =
      new ArrayList<>(
          List.of(
              new IssueType("BEARING_NOISE", "Bearing Noise"),
              new IssueType("OVERHEATING", "Overheating")));
  private final LookUps lookUps;
  private int number = 556;

  FakeMaintenance(LookUps lookUps) {
    this.lookUps = lookUps;
    for (int i = 1; i <= 5; i++) {
      String id = "MACH-00" + i;
      machines.put(id, new MachineView(Reference.of(id), "Press", "Line A"));
    }
  }

  void vanish(String machine) {
    machines.remove(machine);
  }

  void retire(String code) {
    types.removeIf(type -> type.code().equals(code));
  }

  @Override
  public Match<MachineView> findMachine(Reference machine) {
    return lookUps.find(machines, machine);
  }

  @Override
  public List<IssueType> issueTypes() {
    return List.copyOf(types);
  }

  @Override
  public TicketOpened report(ReportTrouble command) {
    if (types.stream().noneMatch(type -> type.code().equals(command.issueTypeCode()))) {
      throw new UnknownIssueTypeException();
    }
    if (!machines.containsKey(command.machine().toString())) {
      throw new NoSuchMachineException(command.machine());
    }
    reported.add(command);
    var ticket = new Reference(ReferenceKind.TICKET, Integer.toString(number++));
    Duration target =
        switch (command.urgency()) {
          case HIGH -> Duration.ofHours(48);
          case MEDIUM -> Duration.ofMinutes(90);
          case LOW -> Duration.ofHours(168);
        };
    return new TicketOpened(
        ticket, FakeSla.view(ticket, SlaHealth.ON_TRACK, target, target, command.urgency()));
  }

  @Override
  public void acknowledge(Reference ticket, PersonId by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void waitForParts(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void partsArrived(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reprioritise(Reference ticket, Priority urgency) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void resolve(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reopen(Reference ticket) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Match<TicketView> find(Reference ticket) {
    throw new UnsupportedOperationException("to come");
  }
}
