package com.barron.whatsapp.flows;

import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.NoSuchMachineException;
import com.barron.production.maintenance.OpenedTicket;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.maintenance.UnknownIssueTypeException;
import com.barron.production.people.Permission;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Opens a ticket on a machine, or joins the one that is open. */
final class MaintenanceFlow implements Flow {
  private final Maintenance desk;
  private final ReferenceParser<MachineView> machines;
  private final SiteParser sites;
  private final Clock clock;
  private final Slot<Site> machine;
  private final Slot<Joining> join;
  private final Slot<String> issue;
  private final Slot<Priority> urgency;
  private final Form form;

  MaintenanceFlow(Maintenance desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
    machines = new ReferenceParser<>(ReferenceKind.MACHINE, desk::findMachine);
    sites = new SiteParser(machines);
    machine = Slot.of("machine", sites);
    join =
        Slot.choice("join", Joining.parser())
            .when(given -> given.find(machine).flatMap(Site::open).isPresent())
            .waiting()
            .showing(this::openTicket);
    issue =
        Slot.choice("issue", OneOf.of(turn -> issues(turn.wording()))).when(given -> !joins(given));
    urgency =
        Slot.choice("urgency", OneOf.of(Priority.class, "level.")).when(given -> !joins(given));
    form = new Form("maintenance", List.of(machine, join, issue, urgency), machines::opens);
  }

  /** Nobody joins what is not open any more, or what they said they want no part of. */
  private boolean joins(Answers given) {
    return given.find(machine).flatMap(Site::open).isPresent() && Joining.isJoin(given.find(join));
  }

  private List<Object> openTicket(Turn turn) {
    Site site = turn.answers().get(machine);
    String age =
        sites
            .open(site.machine(), turn)
            .map(open -> Duration.between(open.openedAt(), clock.instant()))
            .map(open -> Spans.ago(open, turn.wording()::say))
            .orElse("?");
    return List.of(site.open().orElseThrow().toString(), site.machine().toString(), age);
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
  public Permission action() {
    return Permission.REPORT_TROUBLE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    Answers given = turn.answers();
    if (joins(given)) {
      return join(given.get(machine).open().orElseThrow(), speaker);
    }
    var command =
        new ReportTrouble(
            given.get(machine).machine(), given.get(issue), given.get(urgency), speaker.person());
    try {
      return opened(desk.report(command), turn);
    } catch (NoSuchMachineException gone) {
      return Completion.refused(machines.missing(), machine);
    } catch (UnknownIssueTypeException gone) {
      return Completion.refused(Note.of("option.gone"), issue);
    }
  }

  private Completion join(Reference ticket, Speaker speaker) {
    return desk.join(ticket, speaker.person())
        ? Completion.said(Note.of("maintenance.joined", ticket.toString()))
        : Completion.refused(Note.of("maintenance.gone", ticket.toString()), machine, join);
  }

  private static Completion opened(OpenedTicket opened, Turn turn) {
    return Completion.made(
        opened.ticket(),
        Note.of("maintenance.done"),
        Note.of("maintenance.ticket", opened.ticket().toString()),
        Note.of("maintenance.deadline", Spans.inWords(opened.sla().target(), turn.wording()::say)));
  }
}
