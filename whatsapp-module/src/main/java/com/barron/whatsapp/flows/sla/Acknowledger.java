package com.barron.whatsapp.flows.sla;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaView;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.maintenance.TicketCommand;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody takes care of something with a clock: its alert ends. A ticket that nobody took is
 * theirs from now on; one that somebody took stays with them.
 */
public final class Acknowledger {
  static final Set<ReferenceKind> KINDS =
      Set.of(ReferenceKind.TICKET, ReferenceKind.ORDER, ReferenceKind.DEFECT);

  private final Maintenance desk;
  private final SlaClocks clocks;
  private final People people;
  private final Clock clock;

  public Acknowledger(Maintenance desk, SlaClocks clocks, People people, Clock clock) {
    this.desk = desk;
    this.clocks = clocks;
    this.people = people;
    this.clock = clock;
  }

  /** What came of it: whether the alert ended, and what to say. */
  record Taken(boolean alertEnded, ChatCommand.Outcome outcome) {}

  /**
   * Takes care, if there is such a thing and it has not ended.
   *
   * @param answer answers the alert; called once at most
   */
  Taken take(
      CommandInvocation said,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    return said.subject().kind() == ReferenceKind.TICKET
        ? ticket(said, speaker, translations, answer)
        : other(said, speaker, answer);
  }

  private Taken ticket(
      CommandInvocation said,
      Speaker speaker,
      Translations translations,
      Supplier<Acknowledgement> answer) {
    Match<TicketView> match = desk.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return nothing(said.missing(missing));
    }
    TicketView ticket = match.found().orElseThrow();
    if (ticket.status().hasEnded()) {
      return nothing(TicketCommand.refused(said, ticket.status(), translations));
    }
    // First the alert: it could not tell any more who ended it when the ticket has moved on.
    Acknowledgement acknowledgement = answer.get();
    boolean free = ticket.status() == TicketStatus.OPEN;
    if (free) {
      desk.acknowledge(said.subject(), speaker.person());
    }
    Optional<PersonId> owner = free ? Optional.of(speaker.person()) : ticket.assignee();
    return taken(said, acknowledgement, free, owner, speaker);
  }

  private Taken other(CommandInvocation said, Speaker speaker, Supplier<Acknowledgement> answer) {
    Match<SlaView> match = clocks.status(said.subject(), clock.instant());
    if (match instanceof Match.Missing<SlaView> missing) {
      return nothing(said.missing(missing));
    }
    SlaHealth health = match.found().orElseThrow().health();
    return health == SlaHealth.MET || health == SlaHealth.MISSED
        ? nothing(ChatCommand.Outcome.said(Message.of("remark.ended", said.number())))
        : taken(said, answer.get(), false, Optional.empty(), speaker);
  }

  private Taken taken(
      CommandInvocation said,
      Acknowledgement acknowledgement,
      boolean assigned,
      Optional<PersonId> owner,
      Speaker speaker) {
    boolean ended = acknowledgement instanceof Acknowledgement.Taken;
    Optional<PersonId> other = owner.filter(person -> !person.equals(speaker.person()));
    if (assigned || ended && other.isEmpty()) {
      return new Taken(ended, ChatCommand.Outcome.said(Message.of("remark.yours", said.number())));
    }
    if (ended) {
      Message stays = Message.of("remark.stays", said.number(), name(other.orElseThrow()));
      return new Taken(true, ChatCommand.Outcome.said(stays));
    }
    Optional<PersonId> before =
        acknowledgement instanceof Acknowledgement.TakenBefore taken
            ? Optional.of(taken.by())
            : owner;
    return nothing(ChatCommand.Outcome.said(before(said, before, speaker)));
  }

  private Message before(CommandInvocation said, Optional<PersonId> by, Speaker speaker) {
    if (by.isEmpty()) {
      return Message.of("remark.nothing", said.number());
    }
    return by.get().equals(speaker.person())
        ? Message.of("remark.mine", said.number())
        : Message.of("remark.before", said.number(), name(by.get()));
  }

  private String name(PersonId person) {
    return people.roster(List.of(person)).stream()
        .filter(staffMember -> staffMember.id().equals(person))
        .map(staffMember -> QuotedText.of(staffMember.name()))
        .findFirst()
        .orElse("?");
  }

  private static Taken nothing(ChatCommand.Outcome outcome) {
    return new Taken(false, outcome);
  }
}
