package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.IssueType;
import com.barron.production.maintenance.MachineDetails;
import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.OpenTicket;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.NoSuchPersonException;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The demo machines, and tickets in memory. */
final class FakeMaintenance implements Maintenance, MaintenanceLookup {
  final List<ReportTrouble> reported = new ArrayList<>();
  final List<String> joined = new ArrayList<>();
  private final Map<String, MachineView> machines = new HashMap<>();
  private final List<IssueType> types =
      new ArrayList<>(
          List.of(
              new IssueType("BEARING_NOISE", "Bearing Noise"),
              new IssueType("OVERHEATING", "Overheating")));
  private final Map<String, TicketView> tickets = new HashMap<>();
  private final Map<Priority, Duration> targets =
      new EnumMap<>(
          Map.of(
              Priority.HIGH,
              Duration.ofHours(48),
              Priority.MEDIUM,
              Duration.ofHours(96),
              Priority.LOW,
              Duration.ofHours(168)));
  private final Map<Reference, PersonId> reporters = new HashMap<>();
  private final Map<Reference, Set<PersonId>> followers = new HashMap<>();
  private static final Instant OPENED = DemoChat.CLOCK.instant().minus(Duration.ofHours(2));
  private final Entries entries = new Entries();
  private final AccessPolicy rights;
  private final CountedLookups countedLookups;
  private int number = 556;

  FakeMaintenance(CountedLookups countedLookups) {
    this(countedLookups, new FakeRights());
  }

  FakeMaintenance(CountedLookups countedLookups, AccessPolicy rights) {
    this.rights = rights;
    this.countedLookups = countedLookups;
    for (int i = 1; i <= 5; i++) {
      String id = "MACH-00" + i;
      machines.put(id, new MachineView(Reference.of(id), "Press", "Line A", Optional.empty()));
    }
    Map.of("MAINT-551", "MACH-004", "MAINT-553", "MACH-003", "MAINT-555", "MACH-002")
        .forEach(
            (id, machine) ->
                open(
                    Reference.of(id),
                    Reference.of(machine),
                    "BEARING_NOISE",
                    Priority.HIGH,
                    FakePeople.LERATO));
    acknowledge(Reference.of("MAINT-551"), FakePeople.LERATO);
    acknowledge(Reference.of("MAINT-553"), FakePeople.LERATO);
    ended();
    entries.byTicket.clear();
  }

  /** One in each other state, older than what is open on the machine. */
  private void ended() {
    Reference machine = Reference.of("MACH-004");
    for (String id : List.of("MAINT-540", "MAINT-541", "MAINT-542", "MAINT-543")) {
      open(Reference.of(id), machine, "OVERHEATING", Priority.HIGH, FakePeople.LERATO);
    }
    waitForParts(Reference.of("MAINT-540"), FakePeople.LERATO);
    resolve(Reference.of("MAINT-541"), FakePeople.LERATO);
    resolve(Reference.of("MAINT-542"), FakePeople.LERATO);
    tickets.computeIfPresent("MAINT-543", (id, view) -> with(view, TicketStatus.WITHDRAWN));
  }

  void vanish(String machine) {
    machines.remove(machine);
  }

  void know(String code, String name) {
    types.add(new IssueType(code, name));
  }

  /** All types of the demo plant. */
  void knowAll() {
    know("VIBRATION", "Vibration");
    know("OIL_LEAK", "Oil Leak");
    know("ELECTRICAL", "Electrical Fault");
    know("SENSOR", "Sensor Fault");
    know("TOOL_WEAR", "Tool Wear");
    know("OTHER", "Other");
  }

  /** Another policy than the one that is delivered. */
  void grant(Priority urgency, Duration target) {
    targets.put(urgency, target);
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
  public TicketResult join(Reference ticket, PersonId by) {
    return act(
        ticket,
        entry(TicketAction.JOIN, by, ""),
        view -> {
          joined.add(ticket + " " + by.value());
          Set<PersonId> known = followers.computeIfAbsent(ticket, any -> new LinkedHashSet<>());
          known.add(by);
          return view;
        });
  }

  @Override
  public List<PersonId> followers(Reference ticket) {
    return List.copyOf(followers.getOrDefault(ticket, Set.of()));
  }

  @Override
  public List<IssueType> issueTypes() {
    return List.copyOf(types);
  }

  @Override
  public ReportResult report(ReportTrouble command) {
    if (types.stream().noneMatch(type -> type.code().equals(command.issueTypeCode()))) {
      return new ReportResult.Refused(ReportResult.Reason.UNKNOWN_ISSUE_TYPE);
    }
    if (!machines.containsKey(command.machine().toString())) {
      return new ReportResult.Refused(ReportResult.Reason.UNKNOWN_MACHINE);
    }
    reported.add(command);
    var ticket = new Reference(ReferenceKind.TICKET, Integer.toString(number++));
    open(ticket, command.machine(), command.issueTypeCode(), command.urgency(), command.reporter());
    Duration target = targets.get(command.urgency());
    return new ReportResult.Opened(
        ticket, FakeSla.view(ticket, SlaHealth.ON_TRACK, target, target, command.urgency()));
  }

  @Override
  public Match<TicketView> find(Reference ticket) {
    return countedLookups.find(tickets, ticket);
  }

  @Override
  public TicketResult acknowledge(Reference ticket, PersonId by, String note) {
    return act(ticket, entry(TicketAction.ACKNOWLEDGE, by, note), view -> taken(view, by));
  }

  @Override
  public TicketResult waitForParts(Reference ticket, PersonId by, String note) {
    return act(
        ticket,
        entry(TicketAction.WAIT_FOR_PARTS, by, note),
        view -> with(taken(view, by), TicketStatus.WAITING_FOR_PARTS));
  }

  @Override
  public TicketResult partsArrived(Reference ticket, PersonId by, String note) {
    return act(
        ticket,
        entry(TicketAction.CONTINUE, by, note),
        view -> with(view, TicketStatus.ACKNOWLEDGED));
  }

  @Override
  public TicketResult resolve(Reference ticket, PersonId by, String note) {
    return act(
        ticket,
        entry(TicketAction.RESOLVE, by, note),
        view -> with(taken(view, by), TicketStatus.RESOLVED));
  }

  @Override
  public TicketResult note(Reference ticket, PersonId by, String note) {
    if (note.isBlank()) {
      throw new IllegalArgumentException("a note says something");
    }
    return act(ticket, entry(TicketAction.NOTE, by, note), view -> view);
  }

  @Override
  public TicketResult assign(Reference ticket, PersonId assignee, PersonId by) {
    rights.require(by, Permission.DIRECT_TICKET);
    if (!rights.allows(assignee, Permission.TAKE_CARE)) {
      throw new NoSuchPersonException(assignee);
    }
    return act(
        ticket,
        new TicketLogEntry(
            TicketAction.ASSIGN,
            by,
            DemoChat.CLOCK.instant(),
            "",
            Optional.of(assignee),
            Optional.empty()),
        view -> {
          TicketStatus status =
              view.allows(TicketAction.ACKNOWLEDGE) ? TicketStatus.ACKNOWLEDGED : view.status();
          return view(view, view.urgency(), status, Optional.of(assignee));
        });
  }

  @Override
  public TicketResult reprioritise(Reference ticket, Priority urgency, PersonId by) {
    rights.require(by, Permission.DIRECT_TICKET);
    return act(
        ticket,
        new TicketLogEntry(
            TicketAction.REPRIORITISE,
            by,
            DemoChat.CLOCK.instant(),
            "",
            Optional.empty(),
            Optional.of(urgency)),
        view -> view(view, urgency, view.status(), view.assignee()));
  }

  private static TicketLogEntry entry(TicketAction action, PersonId by, String note) {
    return new TicketLogEntry(
        action, by, DemoChat.CLOCK.instant(), note, Optional.empty(), Optional.empty());
  }

  @Override
  public List<TicketLogEntry> history(Reference ticket, int most) {
    List<TicketLogEntry> newestFirst =
        new ArrayList<>(entries.byTicket.getOrDefault(ticket, new ArrayList<>()));
    Collections.reverse(newestFirst);
    return newestFirst.stream().limit(most).toList();
  }

  @Override
  public TicketResult reopen(Reference ticket, PersonId by, String note) {
    return act(ticket, entry(TicketAction.REOPEN, by, note), view -> with(view, TicketStatus.OPEN));
  }

  TicketView stored(Reference number) {
    return tickets.get(number.toString());
  }

  private TicketResult act(
      Reference number, TicketLogEntry entry, UnaryOperator<TicketView> change) {
    TicketView ticket = stored(number);
    if (ticket == null) {
      return new TicketResult.Unknown();
    }
    if (!ticket.allows(entry.action())) {
      return new TicketResult.Refused(ticket);
    }
    TicketView changed = change.apply(ticket);
    tickets.put(number.toString(), changed);
    entries.byTicket.computeIfAbsent(number, any -> new ArrayList<>()).add(entry);
    return new TicketResult.Done(changed);
  }

  private static TicketView taken(TicketView ticket, PersonId by) {
    return ticket.allows(TicketAction.ACKNOWLEDGE)
        ? view(ticket, ticket.urgency(), TicketStatus.ACKNOWLEDGED, Optional.of(by))
        : ticket;
  }

  private static TicketView with(TicketView ticket, TicketStatus status) {
    return view(ticket, ticket.urgency(), status, ticket.assignee());
  }

  private static TicketView view(
      TicketView ticket, Priority urgency, TicketStatus status, Optional<PersonId> assignee) {
    return new TicketView(
        ticket.number(),
        ticket.machine(),
        ticket.issueTypeCode(),
        urgency,
        status,
        assignee,
        ticket.openedAt());
  }

  @Override
  public Match<TicketDetails> ticket(Reference ticket) {
    return countedLookups.find(tickets, ticket).map(this::details);
  }

  @Override
  public Map<Reference, TicketDetails> tickets(Collection<Reference> wanted) {
    return wanted.stream()
        .map(this::known)
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(TicketDetails::number, Function.identity()));
  }

  private Optional<TicketDetails> known(Reference number) {
    return Optional.ofNullable(tickets.get(number.toString())).map(this::details);
  }

  @Override
  public Match<MachineDetails> machine(Reference machine) {
    return countedLookups
        .find(machines, machine)
        .map(view -> new MachineDetails(view.id(), view.name(), view.line(), detailsOn(machine)));
  }

  private List<TicketDetails> detailsOn(Reference machine) {
    return tickets.values().stream()
        .filter(ticket -> ticket.machine().equals(machine) && !ticket.status().hasEnded())
        .map(this::details)
        .sorted(
            Comparator.comparing(TicketDetails::openedAt)
                .thenComparing(ticket -> ticket.number().toString())
                .reversed())
        .toList();
  }

  private TicketDetails details(TicketView ticket) {
    return new TicketDetails(
        ticket.number(),
        ticket.machine(),
        machines.get(ticket.machine().toString()).name(),
        types.stream()
            .filter(type -> type.code().equals(ticket.issueTypeCode()))
            .map(IssueType::name)
            .findFirst()
            .orElse(ticket.issueTypeCode()),
        ticket.urgency(),
        ticket.status(),
        reporters.get(ticket.number()),
        ticket.assignee(),
        ticket.openedAt());
  }

  private void open(
      Reference number, Reference machine, String issue, Priority urgency, PersonId reporter) {
    reporters.put(number, reporter);
    tickets.put(
        number.toString(),
        new TicketView(
            number, machine, issue, urgency, TicketStatus.OPEN, Optional.empty(), OPENED));
  }

  /** What was said besides: no state of its own, see {@link FakeState}. */
  private static final class Entries {
    private final Map<Reference, List<TicketLogEntry>> byTicket = new HashMap<>();
  }
}
