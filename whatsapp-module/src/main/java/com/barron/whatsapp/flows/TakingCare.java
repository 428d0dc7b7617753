package com.barron.whatsapp.flows;

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
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import com.barron.whatsapp.text.Quoted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody takes care of something with a clock: its alert ends. A ticket that nobody took is
 * theirs from now on; one that somebody took stays with them.
 */
final class TakingCare {
  static final Set<ReferenceKind> KINDS =
      Set.of(ReferenceKind.TICKET, ReferenceKind.ORDER, ReferenceKind.DEFECT);

  private final Maintenance desk;
  private final SlaClocks clocks;
  private final People people;
  private final Clock clock;

  TakingCare(Maintenance desk, SlaClocks clocks, People people, Clock clock) {
    this.desk = desk;
    this.clocks = clocks;
    this.people = people;
    this.clock = clock;
  }

  /** What came of it: whether the alert ended, and what to say. */
  record Taken(boolean alertEnded, Remark.Outcome outcome) {}

  /**
   * Takes care, if there is such a thing and it has not ended.
   *
   * @param answer answers the alert; called once at most
   */
  Taken take(Remarked said, Speaker speaker, Wording wording, Supplier<Acknowledgement> answer) {
    return said.subject().kind() == ReferenceKind.TICKET
        ? ticket(said, speaker, wording, answer)
        : other(said, speaker, answer);
  }

  private Taken ticket(
      Remarked said, Speaker speaker, Wording wording, Supplier<Acknowledgement> answer) {
    Match<TicketView> match = desk.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return nothing(said.missing(missing));
    }
    TicketView ticket = match.found().orElseThrow();
    if (ticket.status().hasEnded()) {
      return nothing(TicketRemark.refused(said, ticket.status(), wording));
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

  private Taken other(Remarked said, Speaker speaker, Supplier<Acknowledgement> answer) {
    Match<SlaView> match = clocks.status(said.subject(), clock.instant());
    if (match instanceof Match.Missing<SlaView> missing) {
      return nothing(said.missing(missing));
    }
    SlaHealth health = match.found().orElseThrow().health();
    return health == SlaHealth.MET || health == SlaHealth.MISSED
        ? nothing(Remark.Outcome.said(Note.of("remark.ended", said.number())))
        : taken(said, answer.get(), false, Optional.empty(), speaker);
  }

  private Taken taken(
      Remarked said,
      Acknowledgement acknowledgement,
      boolean assigned,
      Optional<PersonId> owner,
      Speaker speaker) {
    boolean ended = acknowledgement instanceof Acknowledgement.Taken;
    Optional<PersonId> other = owner.filter(person -> !person.equals(speaker.person()));
    if (assigned || ended && other.isEmpty()) {
      return new Taken(ended, Remark.Outcome.said(Note.of("remark.yours", said.number())));
    }
    if (ended) {
      Note stays = Note.of("remark.stays", said.number(), name(other.orElseThrow()));
      return new Taken(true, Remark.Outcome.said(stays));
    }
    Optional<PersonId> before =
        acknowledgement instanceof Acknowledgement.TakenBefore taken
            ? Optional.of(taken.by())
            : owner;
    return nothing(Remark.Outcome.said(before(said, before, speaker)));
  }

  private Note before(Remarked said, Optional<PersonId> by, Speaker speaker) {
    if (by.isEmpty()) {
      return Note.of("remark.nothing", said.number());
    }
    return by.get().equals(speaker.person())
        ? Note.of("remark.mine", said.number())
        : Note.of("remark.before", said.number(), name(by.get()));
  }

  private String name(PersonId person) {
    return people.roster(List.of(person)).stream()
        .filter(staffMember -> staffMember.id().equals(person))
        .map(staffMember -> Quoted.of(staffMember.name()))
        .findFirst()
        .orElse("?");
  }

  private static Taken nothing(Remark.Outcome outcome) {
    return new Taken(false, outcome);
  }
}
