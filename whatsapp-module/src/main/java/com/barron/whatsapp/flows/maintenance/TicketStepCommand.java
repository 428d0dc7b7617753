package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketView;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
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
 * @param candidateRecords which tickets are offered when no number is said
 */
public record TicketStepCommand(
    String id,
    TicketAction ticketAction,
    TicketTransition transition,
    CandidateRecords candidateRecords,
    Maintenance maintenance,
    Alerts alerts,
    DisplayNames displayNames)
    implements ChatCommand {
  /** A command of the domain. */
  @FunctionalInterface
  public interface TicketTransition {
    TicketResult take(Maintenance maintenance, Reference ticket, PersonId by, String note);
  }

  /** All of them. */
  public static List<ChatCommand> all(
      Maintenance maintenance, Alerts alerts, DisplayNames displayNames, OpenWork openWork) {
    var mine = new CandidateRecords(openWork, WorkList.MINE);
    var recent = new CandidateRecords(openWork, WorkList.RECENT);
    return List.of(
        new TicketStepCommand(
            "parts",
            TicketAction.WAIT_FOR_PARTS,
            Maintenance::waitForParts,
            mine,
            maintenance,
            alerts,
            displayNames),
        new TicketStepCommand(
            "arrived",
            TicketAction.CONTINUE,
            Maintenance::partsArrived,
            mine,
            maintenance,
            alerts,
            displayNames),
        new TicketStepCommand(
            "done",
            TicketAction.RESOLVE,
            Maintenance::resolve,
            mine,
            maintenance,
            alerts,
            displayNames),
        new TicketStepCommand(
            "reopen",
            TicketAction.REOPEN,
            Maintenance::reopen,
            recent,
            maintenance,
            alerts,
            displayNames));
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
      return TicketReplies.refused(said, ticket.status(), translations);
    }
    if (TicketReplies.isTooLong(said.typed())) {
      return TicketReplies.tooLong(said);
    }
    Optional<PersonId> other =
        ticket.assignee().filter(assignee -> !assignee.equals(speaker.person()));
    if (other.isPresent() && !said.isConfirmed()) {
      return askedBack(said, other.get(), translations);
    }
    // The alert first: a ticket that ends takes its alert along, and nobody has acknowledged it.
    alerts.acknowledge(said.subject(), speaker.person());
    return TicketReplies.of(
        transition.take(maintenance, said.subject(), speaker.person(), said.typed()),
        said,
        translations,
        changed -> done(said, changed, new NextSteps(speaker, translations)));
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
  public boolean takesNote() {
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
}
