package com.barron.whatsapp.flows;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.people.Permission;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A step of a ticket's life. Whoever makes it takes care of the ticket: its alert ends, and a
 * ticket that nobody took is theirs.
 *
 * @param from where the step is possible; what the life cycle forbids is refused before the desk is
 *     asked
 */
record TicketRemark(
    String id,
    Predicate<TicketStatus> from,
    BiConsumer<Maintenance, Reference> step,
    Maintenance desk,
    Alerts alerts)
    implements Remark {

  static TicketRemark parts(Maintenance desk, Alerts alerts) {
    return new TicketRemark(
        "parts",
        status -> status.canBecome(TicketStatus.WAITING_FOR_PARTS),
        Maintenance::waitForParts,
        desk,
        alerts);
  }

  static TicketRemark arrived(Maintenance desk, Alerts alerts) {
    return new TicketRemark(
        "arrived", TicketStatus.WAITING_FOR_PARTS::equals, Maintenance::partsArrived, desk, alerts);
  }

  static TicketRemark done(Maintenance desk, Alerts alerts) {
    return new TicketRemark(
        "done",
        status -> status.canBecome(TicketStatus.RESOLVED),
        Maintenance::resolve,
        desk,
        alerts);
  }

  @Override
  public Permission action() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.TICKET);
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    Match<TicketView> match = desk.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return said.missing(missing);
    }
    TicketStatus status = match.found().orElseThrow().status();
    if (!from.test(status)) {
      return refused(said, status, wording);
    }
    alerts.acknowledge(said.subject(), speaker.person());
    if (status == TicketStatus.OPEN) {
      desk.acknowledge(said.subject(), speaker.person());
    }
    step.accept(desk, said.subject());
    var outcome = Outcome.said(Note.of(Remarks.text(this, "said"), said.number()));
    return id.equals("parts") ? outcome.offering("ARRIVED " + said.number()) : outcome;
  }

  /** Says how the ticket stands. */
  static Outcome refused(Remarked said, TicketStatus status, Wording wording) {
    return Outcome.said(
        Note.of("remark.refused", said.number(), wording.say("ticket.status." + status)));
  }
}
