package com.barron.whatsapp.flows.sla;

import com.barron.production.maintenance.TicketStatus;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand.CommandOutcome;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.NextSteps;
import com.barron.whatsapp.flows.maintenance.TicketReplies;
import java.util.List;
import java.util.Optional;

/** What is replied to somebody who takes care of a subject. */
public record AcknowledgementReplies(DisplayNames displayNames) {
  CommandOutcome of(
      AcknowledgementResult result,
      CommandInvocation said,
      Speaker speaker,
      Translations translations) {
    if (result instanceof AcknowledgementResult.Missing missing) {
      return said.missing(missing.match());
    }
    if (result instanceof AcknowledgementResult.NothingLeft ended) {
      return ended
          .ticketStatus()
          .map(status -> TicketReplies.refused(said, status, translations))
          .orElseGet(() -> CommandOutcome.said(Message.of("command.ended", said.number())));
    }
    return CommandOutcome.said(message(result, said, translations))
        .then(nextSteps(result, said, speaker, translations));
  }

  private Message message(
      AcknowledgementResult result, CommandInvocation said, Translations translations) {
    if (result instanceof AcknowledgementResult.TakenByOther taken) {
      return Message.of(
          taken.hasEndedAlert() ? "command.stays" : "command.before",
          said.number(),
          displayNames.of(List.of(taken.other()), translations).of(taken.other()));
    }
    if (result instanceof AcknowledgementResult.Taken) {
      return Message.of("command.yours", said.number());
    }
    return result instanceof AcknowledgementResult.TakenBefore
        ? Message.of("command.mine", said.number())
        : Message.of("command.nothing", said.number());
  }

  private static List<Option> nextSteps(
      AcknowledgementResult result,
      CommandInvocation said,
      Speaker speaker,
      Translations translations) {
    var nextSteps = new NextSteps(speaker, translations);
    Optional<TicketStatus> ticket = result.ticketStatus();
    return ticket.isPresent()
        ? nextSteps.ticket(said.subject(), ticket.get(), assignee(result, speaker))
        : nextSteps.taken(said.subject());
  }

  private static Optional<PersonId> assignee(AcknowledgementResult result, Speaker speaker) {
    if (result instanceof AcknowledgementResult.TakenByOther taken) {
      return Optional.of(taken.other());
    }
    return result.isAccepted() ? Optional.of(speaker.person()) : Optional.empty();
  }
}
