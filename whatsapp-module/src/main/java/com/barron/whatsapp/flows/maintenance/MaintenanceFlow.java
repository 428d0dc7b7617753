package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Opens a ticket on a machine, or joins the one that is open. */
public final class MaintenanceFlow implements Flow {
  private final Maintenance maintenance;
  private final ReferenceParser<MachineView> machines;
  private final MachineParser machineParser;
  private final Clock clock;
  private final Slot<MachineSelection> machine;
  private final Slot<JoinDecision> join;
  private final Slot<String> issue;
  private final Slot<Priority> urgency;
  private final Form form;

  public MaintenanceFlow(Maintenance maintenance, Clock clock) {
    this.maintenance = maintenance;
    this.clock = clock;
    machines = new ReferenceParser<>(ReferenceKind.MACHINE, maintenance::findMachine);
    machineParser = new MachineParser(machines);
    machine = Slot.of("machine", machineParser).waiting();
    join =
        Slot.choice("join", JoinDecision.parser())
            .when(given -> given.find(machine).flatMap(MachineSelection::open).isPresent())
            .waiting()
            .showing(this::openTicket);
    issue =
        Slot.choice("issue", OptionParser.of(turnContext -> issues(turnContext.translations())))
            .when(given -> !joins(given))
            .waiting();
    urgency =
        Slot.choice("urgency", OptionParser.of(Priority.class, "level."))
            .when(given -> !joins(given))
            .waiting();
    form = new Form("maintenance", List.of(machine, join, issue, urgency), machines::opens);
  }

  /** Nobody joins a ticket that is no longer open, or that they chose not to join. */
  private boolean joins(FormAnswers given) {
    return given.find(machine).flatMap(MachineSelection::open).isPresent()
        && JoinDecision.isJoin(given.find(join));
  }

  private List<Object> openTicket(TurnContext turnContext) {
    MachineSelection machineSelection = turnContext.answers().get(machine);
    String age =
        machineParser
            .open(machineSelection.machine(), turnContext)
            .map(open -> Duration.between(open.openedAt(), clock.instant()))
            .map(open -> DurationText.ago(open, turnContext.translations()::say))
            .orElse("?");
    return List.of(
        machineSelection.open().orElseThrow().toString(),
        machineSelection.machine().toString(),
        age);
  }

  private List<Option> issues(Translations translations) {
    return maintenance.issueTypes().stream()
        .map(type -> Option.named(type.code(), type.name(), translations))
        .toList();
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.REPORT_TROUBLE;
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    if (joins(given)) {
      return join(given.get(machine).open().orElseThrow(), speaker);
    }
    var command =
        new ReportTrouble(
            given.get(machine).machine(), given.get(issue), given.get(urgency), speaker.person());
    ReportResult result = maintenance.report(command);
    if (result instanceof ReportResult.Opened opened) {
      return opened(opened, turnContext);
    }
    return switch (((ReportResult.Refused) result).reason()) {
      case UNKNOWN_MACHINE -> Completion.refused(machines.missing(), machine);
      case UNKNOWN_ISSUE_TYPE -> Completion.refused(Message.of("option.gone"), issue);
    };
  }

  private Completion join(Reference ticket, Speaker speaker) {
    return maintenance.join(ticket, speaker.person()) instanceof TicketResult.Done
        ? Completion.said(Message.of("maintenance.joined", ticket.toString()))
        : Completion.refused(Message.of("maintenance.gone", ticket.toString()), machine, join);
  }

  private static Completion opened(ReportResult.Opened opened, TurnContext turnContext) {
    return Completion.made(
        opened.ticket(),
        Message.of("maintenance.done"),
        Message.of("maintenance.ticket", opened.ticket().toString()),
        Message.of(
            "maintenance.deadline",
            DurationText.inWords(opened.sla().target(), turnContext.translations()::say)));
  }
}
