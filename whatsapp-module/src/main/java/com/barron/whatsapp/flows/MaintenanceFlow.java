package com.barron.whatsapp.flows;

import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.MaintenanceDesk;
import com.barron.production.maintenance.NoSuchMachineException;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.TicketOpened;
import com.barron.production.maintenance.UnknownIssueTypeException;
import com.barron.production.people.Action;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.OneOf;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Spans;
import java.util.List;

/** Opens a ticket on a machine. */
final class MaintenanceFlow implements Flow {
  private final MaintenanceDesk desk;
  private final ReferenceParser<MachineView> machines;
  private final Slot<Reference> machine;
  private final Slot<String> issue;
  private final Slot<Priority> urgency;
  private final Form form;

  MaintenanceFlow(MaintenanceDesk desk) {
    this.desk = desk;
    machines = new ReferenceParser<>(ReferenceKind.MACHINE, desk::findMachine);
    machine = Slot.of("machine", machines);
    issue = Slot.choice("issue", OneOf.of(turn -> issues(turn.wording())));
    urgency = Slot.choice("urgency", OneOf.of(Priority.class, "level"));
    form = new Form("maintenance", List.of(machine, issue, urgency), machines::opens);
  }

  private List<Option> issues(Wording wording) {
    return desk.issueTypes().stream()
        .map(type -> Option.named(type.code(), type.name(), wording))
        .toList();
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Action action() {
    return Action.REPORT_TROUBLE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    Answers given = turn.answers();
    var command =
        new ReportTrouble(
            given.get(machine), given.get(issue), given.get(urgency), speaker.person());
    try {
      return opened(desk.report(command), turn);
    } catch (NoSuchMachineException gone) {
      return Completion.refused(machines.missing(), machine);
    } catch (UnknownIssueTypeException gone) {
      return Completion.refused(Note.of("option.gone"), issue);
    }
  }

  private static Completion opened(TicketOpened opened, Turn turn) {
    return Completion.made(
        opened.ticket(),
        Note.of("maintenance.done"),
        Note.of("maintenance.ticket", opened.ticket().toString()),
        Note.of("maintenance.deadline", Spans.inWords(opened.sla().target(), turn.wording()::say)));
  }
}
