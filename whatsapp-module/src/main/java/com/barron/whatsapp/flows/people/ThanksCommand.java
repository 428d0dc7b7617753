package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import java.util.Set;

/** "Thank you." Answered briefly. */
public record ThanksCommand() implements ChatCommand {
  @Override
  public String id() {
    return "thanks";
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return CommandOutcome.said(Message.of("command.thanks.said"));
  }
}
