package com.barron.whatsapp.flows.sla;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.orders.assignment.OrderAssignee;
import com.barron.production.orders.assignment.OrderAssignment;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.Match;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.maintenance.TicketReplies;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Acknowledges the alert of a subject for somebody. What is open and nobody takes care of is
 * assigned to them; what is assigned stays with its assignee.
 */
public final class AcknowledgementHandler {
  static final Set<ReferenceKind> KINDS =
      Set.of(ReferenceKind.TICKET, ReferenceKind.ORDER, ReferenceKind.DEFECT);

  private final Maintenance maintenance;
  private final Defects defects;
  private final DefectHandling handling;
  private final OrderAssignment orderAssignment;
  private final SlaClocks clocks;
  private final DisplayNames displayNames;
  private final Clock clock;

  public AcknowledgementHandler(
      Maintenance maintenance,
      Defects defects,
      DefectHandling handling,
      OrderAssignment orderAssignment,
      SlaClocks clocks,
      DisplayNames displayNames,
      Clock clock) {
    this.maintenance = maintenance;
    this.defects = defects;
    this.handling = handling;
    this.orderAssignment = orderAssignment;
    this.clocks = clocks;
    this.displayNames = displayNames;
    this.clock = clock;
  }

  /** Whether the speaker takes care of the subject. */
  enum Care {
    /** From now on. */
    TAKEN,
    /** As before. */
    KEPT,
    NOT_TAKEN
  }

  /** Who takes care, and what to say. */
  record AcknowledgementOutcome(Care care, ChatCommand.CommandOutcome outcome) {
    AcknowledgementOutcome then(List<Option> nextSteps) {
      return new AcknowledgementOutcome(care, outcome.then(nextSteps));
    }
  }

  /**
   * Acknowledges, if the subject exists and has not ended.
   *
   * @param note what is said of it, or empty text; kept with a ticket
   * @param answer acknowledges the alert; called once at most
   */
  AcknowledgementOutcome acknowledge(
      CommandInvocation said,
      String note,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    return switch (said.subject().kind()) {
      case TICKET -> ticket(said, note, speaker, translations, answer);
      case DEFECT -> defect(said, speaker, translations, answer);
      default -> order(said, speaker, translations, answer);
    };
  }

  private AcknowledgementOutcome ticket(
      CommandInvocation said,
      String note,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    Match<TicketView> match = maintenance.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return nothing(said.missing(missing));
    }
    TicketView ticket = match.found().orElseThrow();
    if (ticket.status().hasEnded()) {
      return nothing(TicketReplies.refused(said, ticket.status(), translations));
    }
    // The alert first: a ticket that changes may end it, and nobody has acknowledged it then.
    Acknowledgement acknowledgement = answer.get();
    TicketResult result = maintenance.acknowledge(said.subject(), speaker.person(), note);
    if (!(result instanceof TicketResult.Done) && !note.isBlank()) {
      maintenance.note(said.subject(), speaker.person(), note);
    }
    Optional<PersonId> owner =
        result instanceof TicketResult.Done
            ? Optional.of(speaker.person())
            : assignee(result).or(ticket::assignee);
    TicketStatus status =
        result instanceof TicketResult.Done done ? done.ticket().status() : ticket.status();
    return acknowledged(
            said,
            acknowledgement,
            result instanceof TicketResult.Done,
            owner,
            speaker,
            translations)
        .then(new NextSteps(speaker, translations).ticket(said.subject(), status, owner));
  }

  private static Optional<PersonId> assignee(TicketResult result) {
    return result instanceof TicketResult.Refused refused
        ? refused.ticket().assignee()
        : Optional.empty();
  }

  private AcknowledgementOutcome defect(
      CommandInvocation said,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    Match<DefectView> match = defects.find(said.subject());
    if (match instanceof Match.Missing<DefectView> missing) {
      return nothing(said.missing(missing));
    }
    DefectView defect = match.found().orElseThrow();
    if (defect.status() != DefectStatus.OPEN) {
      return nothing(ChatCommand.CommandOutcome.said(Message.of("command.ended", said.number())));
    }
    Acknowledgement acknowledgement = answer.get();
    Optional<PersonId> owner = handling.acknowledge(said.subject(), speaker.person());
    boolean assigned =
        defect.assignee().isEmpty() && owner.filter(speaker.person()::equals).isPresent();
    return acknowledged(said, acknowledgement, assigned, owner, speaker, translations)
        .then(new NextSteps(speaker, translations).taken(said.subject()));
  }

  private AcknowledgementOutcome order(
      CommandInvocation said,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    Match<SlaView> match = clocks.status(said.subject(), clock.instant());
    if (match instanceof Match.Missing<SlaView> missing) {
      return nothing(said.missing(missing));
    }
    if (match.found().orElseThrow().health().hasEnded()) {
      return nothing(ChatCommand.CommandOutcome.said(Message.of("command.ended", said.number())));
    }
    Acknowledgement acknowledgement = answer.get();
    Optional<OrderAssignee> owner =
        acknowledgement instanceof Acknowledgement.TakenBefore
            ? Optional.empty()
            : orderAssignment.acknowledge(said.subject(), speaker.person());
    return acknowledged(
            said,
            acknowledgement,
            owner.filter(OrderAssignee::isNew).isPresent(),
            owner.map(OrderAssignee::person),
            speaker,
            translations)
        .then(new NextSteps(speaker, translations).taken(said.subject()));
  }

  private AcknowledgementOutcome acknowledged(
      CommandInvocation said,
      Acknowledgement acknowledgement,
      boolean assigned,
      Optional<PersonId> owner,
      Speaker speaker,
      Translations translations) {
    boolean ended = acknowledgement instanceof Acknowledgement.Taken;
    Optional<PersonId> other = owner.filter(person -> !person.equals(speaker.person()));
    if (assigned || ended && other.isEmpty()) {
      return new AcknowledgementOutcome(
          Care.TAKEN, ChatCommand.CommandOutcome.said(Message.of("command.yours", said.number())));
    }
    if (ended) {
      Message stays =
          Message.of("command.stays", said.number(), name(other.orElseThrow(), translations));
      return new AcknowledgementOutcome(Care.TAKEN, ChatCommand.CommandOutcome.said(stays));
    }
    boolean isOwner = owner.isPresent() && other.isEmpty();
    Optional<PersonId> before =
        acknowledgement instanceof Acknowledgement.TakenBefore taken && !isOwner
            ? Optional.of(taken.by())
            : owner;
    return new AcknowledgementOutcome(
        before.filter(speaker.person()::equals).isPresent() ? Care.KEPT : Care.NOT_TAKEN,
        ChatCommand.CommandOutcome.said(before(said, before, speaker, translations)));
  }

  private Message before(
      CommandInvocation said, Optional<PersonId> by, Speaker speaker, Translations translations) {
    if (by.isEmpty()) {
      return Message.of("command.nothing", said.number());
    }
    return by.get().equals(speaker.person())
        ? Message.of("command.mine", said.number())
        : Message.of("command.before", said.number(), name(by.get(), translations));
  }

  private String name(PersonId person, Translations translations) {
    return displayNames.of(List.of(person), translations).of(person);
  }

  private static AcknowledgementOutcome nothing(ChatCommand.CommandOutcome outcome) {
    return new AcknowledgementOutcome(Care.NOT_TAKEN, outcome);
  }
}
