package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.NextSteps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a ticket one step further. Whoever does so takes care of it: its alert ends.
 *
 * @param ticketAction what the ticket must allow
 */
public record TicketCommand(
    String id,
    TicketAction ticketAction,
    TicketTransition transition,
    Maintenance maintenance,
    Alerts alerts,
    DisplayNames displayNames,
    CandidateRecords candidateRecords)
    implements ChatCommand {
  /** A command of the domain. */
  @FunctionalInterface
  public interface TicketTransition {
    TicketResult take(Maintenance maintenance, Reference ticket, PersonId by, String note);
  }

  public static TicketCommand parts(
      Maintenance maintenance, Alerts alerts, DisplayNames displayNames, OpenWork openWork) {
    return new TicketCommand(
        "parts",
        TicketAction.WAIT_FOR_PARTS,
        Maintenance::waitForParts,
        maintenance,
        alerts,
        displayNames,
        new CandidateRecords(openWork, WorkList.MINE));
  }

  public static TicketCommand arrived(
      Maintenance maintenance, Alerts alerts, DisplayNames displayNames, OpenWork openWork) {
    return new TicketCommand(
        "arrived",
        TicketAction.CONTINUE,
        Maintenance::partsArrived,
        maintenance,
        alerts,
        displayNames,
        new CandidateRecords(openWork, WorkList.MINE));
  }

  public static TicketCommand done(
      Maintenance maintenance, Alerts alerts, DisplayNames displayNames, OpenWork openWork) {
    return new TicketCommand(
        "done",
        TicketAction.RESOLVE,
        Maintenance::resolve,
        maintenance,
        alerts,
        displayNames,
        new CandidateRecords(openWork, WorkList.MINE));
  }

  /** The trouble is back. */
  public static TicketCommand reopen(
      Maintenance maintenance, Alerts alerts, DisplayNames displayNames, OpenWork openWork) {
    return new TicketCommand(
        "reopen",
        TicketAction.REOPEN,
        Maintenance::reopen,
        maintenance,
        alerts,
        displayNames,
        new CandidateRecords(openWork, WorkList.RECENT));
  }

  @Override
  public Permission permission() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.TICKET);
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    Match<TicketView> match = maintenance.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return said.missing(
          new Match.Missing<>(missing.close().stream().filter(this::isAllowed).toList()));
    }
    TicketView ticket = match.found().orElseThrow();
    if (!ticket.allows(ticketAction)) {
      return refused(said, ticket.status(), translations);
    }
    if (said.typed().length() > TicketLogEntry.LONGEST_NOTE) {
      return tooLong(said);
    }
    Optional<PersonId> other =
        ticket.assignee().filter(assignee -> !assignee.equals(speaker.person()));
    if (other.isPresent() && !said.isConfirmed()) {
      return askedBack(said, other.get(), translations);
    }
    // The alert first: a ticket that ends takes its alert along, and nobody has acknowledged it.
    alerts.acknowledge(said.subject(), speaker.person());
    TicketResult result =
        transition.take(maintenance, said.subject(), speaker.person(), said.typed());
    if (result instanceof TicketResult.Refused meanwhile) {
      return refused(said, meanwhile.ticket().status(), translations);
    }
    return result instanceof TicketResult.Done done
        ? done(said, done.ticket(), new NextSteps(speaker, translations))
        : said.missing(new Match.Missing<>(List.of()));
  }

  /** It is somebody else's: a slip in the number would end their work. */
  private CommandOutcome askedBack(
      CommandInvocation said, PersonId other, Translations translations) {
    return new CommandOutcome(
        List.of(
            Message.of(
                "command.other",
                said.number(),
                displayNames.of(List.of(other), translations).of(other),
                id.toUpperCase(Locale.ROOT))),
        List.of(said.confirmation(translations)));
  }

  /** What is said of it, is kept as a note. */
  @Override
  public boolean takesRemark() {
    return true;
  }

  @Override
  public List<Reference> candidates(Speaker speaker) {
    return candidateRecords.of(
        speaker, item -> item.number().kind() == ReferenceKind.TICKET && isAllowed(item.number()));
  }

  private boolean isAllowed(Reference ticket) {
    return maintenance.find(ticket).found().filter(view -> view.allows(ticketAction)).isPresent();
  }

  private CommandOutcome done(CommandInvocation said, TicketView ticket, NextSteps nextSteps) {
    var outcome = CommandOutcome.said(Message.of(CommandParser.text(this, "said"), said.number()));
    List<Option> steps = nextSteps.ticket(ticket.number(), ticket.status(), ticket.assignee());
    String arrived = "ARRIVED " + said.number();
    return ticket.allows(TicketAction.CONTINUE)
        ? outcome
            .offering(arrived)
            .then(steps.stream().filter(step -> !step.id().equals(arrived)).toList())
        : outcome.then(steps);
  }

  /** Nothing is done: the end of what was said would be lost. */
  public static CommandOutcome tooLong(CommandInvocation said) {
    return CommandOutcome.said(
        Message.of("text.long", TicketLogEntry.LONGEST_NOTE, said.typed().length()));
  }

  /** Says which status the ticket has. */
  public static CommandOutcome refused(
      CommandInvocation said, TicketStatus status, Translations translations) {
    return CommandOutcome.said(
        Message.of("command.refused", said.number(), translations.say("ticket.status." + status)));
  }
}
