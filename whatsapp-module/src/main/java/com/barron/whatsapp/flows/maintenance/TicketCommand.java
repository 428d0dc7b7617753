package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
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
public record TicketCommand(
    String id,
    Predicate<TicketStatus> from,
    BiConsumer<Maintenance, Reference> step,
    Maintenance desk,
    Alerts alerts)
    implements ChatCommand {

  public static TicketCommand parts(Maintenance desk, Alerts alerts) {
    return new TicketCommand(
        "parts",
        status -> status.canBecome(TicketStatus.WAITING_FOR_PARTS),
        Maintenance::waitForParts,
        desk,
        alerts);
  }

  public static TicketCommand arrived(Maintenance desk, Alerts alerts) {
    return new TicketCommand(
        "arrived", TicketStatus.WAITING_FOR_PARTS::equals, Maintenance::partsArrived, desk, alerts);
  }

  public static TicketCommand done(Maintenance desk, Alerts alerts) {
    return new TicketCommand(
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
  public Outcome hear(CommandInvocation said, Speaker speaker, Translations translations) {
    Match<TicketView> match = desk.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return said.missing(missing);
    }
    TicketStatus status = match.found().orElseThrow().status();
    if (!from.test(status)) {
      return refused(said, status, translations);
    }
    alerts.acknowledge(said.subject(), speaker.person());
    if (status == TicketStatus.OPEN) {
      desk.acknowledge(said.subject(), speaker.person());
    }
    step.accept(desk, said.subject());
    var outcome = Outcome.said(Message.of(CommandParser.text(this, "said"), said.number()));
    return id.equals("parts") ? outcome.offering("ARRIVED " + said.number()) : outcome;
  }

  /** Says how the ticket stands. */
  public static Outcome refused(
      CommandInvocation said, TicketStatus status, Translations translations) {
    return Outcome.said(
        Message.of("remark.refused", said.number(), translations.say("ticket.status." + status)));
  }
}
