package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketLogEntry;
import com.barron.production.maintenance.TicketResult;
import com.barron.production.maintenance.TicketView;
import com.barron.production.reference.Match;
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
    Match<TicketView> match = maintenance.find(said.subject());
    if (match instanceof Match.Missing<TicketView> missing) {
      return said.missing(missing);
    }
    TicketView ticket = match.found().orElseThrow();
    if (said.typed().isBlank()) {
      return CommandOutcome.said(Message.of(CommandParser.text(this, "how")));
    }
    if (said.typed().length() > TicketLogEntry.LONGEST_NOTE) {
      return TicketCommand.tooLong(said);
    }
    boolean isTaken =
        ticket.allows(TicketAction.NOTE)
            && maintenance.note(said.subject(), speaker.person(), said.typed())
                instanceof TicketResult.Done;
    return isTaken
        ? CommandOutcome.said(Message.of("command.note.said", said.number()))
            .then(
                new NextSteps(speaker, translations)
                    .ticket(ticket.number(), ticket.status(), ticket.assignee()))
        : TicketCommand.refused(said, ticket.status(), translations);
  }
}
