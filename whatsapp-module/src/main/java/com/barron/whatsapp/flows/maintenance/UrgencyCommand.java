package com.barron.whatsapp.flows.maintenance;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.Set;

/** Says how urgent a ticket is: its deadline follows. */
public record UrgencyCommand(Maintenance maintenance) implements ChatCommand {
  private static final OptionParser<Priority> LEVELS = OptionParser.of(Priority.class, "level.");

  @Override
  public String id() {
    return "urgency";
  }

  @Override
  public Permission permission() {
    return Permission.DIRECT_TICKET;
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
    ParseResult<Priority> level =
        LEVELS.parse(
            Input.typed(said.typed()), TurnContext.begin(translations, FormAnswers.none()));
    if (!(level instanceof ParseResult.Value<Priority> urgency)) {
      return CommandOutcome.said(Message.of(CommandParser.text(this, "how")));
    }
    return said.whenFound(
        maintenance.find(said.subject()),
        ticket -> changed(said, urgency.value(), speaker, translations));
  }

  private CommandOutcome changed(
      CommandInvocation said, Priority urgency, Speaker speaker, Translations translations) {
    return TicketReplies.of(
        maintenance.reprioritise(said.subject(), urgency, speaker.person()),
        said,
        translations,
        ticket ->
            CommandOutcome.said(
                Message.of(
                    "command.urgency.said", said.number(), translations.say("level." + urgency))));
  }
}
