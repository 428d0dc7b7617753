package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import java.util.Set;

/** "Delete what you keep about me." Whoever may do so is asked. */
public record ForgetMeCommand(Privacy privacy) implements ChatCommand {
  @Override
  public String id() {
    return "forgetme";
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public Permission permission() {
    return Permission.SET_PREFERENCE;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    privacy.askFor(speaker.person());
    return CommandOutcome.said(Message.of("command.forgetme.said"));
  }
}
