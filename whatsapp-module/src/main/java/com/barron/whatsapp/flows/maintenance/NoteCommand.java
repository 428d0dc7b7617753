package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.lookup.NextSteps;
import java.util.Set;

/** Keeps what somebody says of a ticket, and changes nothing else. */
public record NoteCommand(Maintenance maintenance) implements ChatCommand {
  @Override
  public String id() {
    return "note";
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
  public boolean takesMore() {
    return true;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return said.whenFound(
        maintenance.find(said.subject()), ticket -> noted(said, speaker, translations));
  }

  private CommandOutcome noted(CommandInvocation said, Speaker speaker, Translations translations) {
    if (said.typed().isBlank()) {
      return CommandOutcome.said(Message.of(CommandParser.text(this, "how")));
    }
    if (TicketReplies.isTooLong(said.typed())) {
      return TicketReplies.tooLong(said);
    }
    return TicketReplies.of(
        maintenance.note(said.subject(), speaker.person(), said.typed()),
        said,
        translations,
        ticket ->
            CommandOutcome.said(Message.of("command.note.said", said.number()))
                .then(
                    new NextSteps(speaker, translations)
                        .ticket(ticket.number(), ticket.status(), ticket.assignee())));
  }
}
