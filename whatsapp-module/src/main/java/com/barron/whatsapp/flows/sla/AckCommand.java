package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import java.util.Set;

/** "I take care of it." */
public record AckCommand(Acknowledger acknowledger, Alerts alerts) implements ChatCommand {
  @Override
  public String id() {
    return "ack";
  }

  @Override
  public Permission permission() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Acknowledger.KINDS;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return acknowledger
        .acknowledge(
            said, speaker, translations, () -> alerts.acknowledge(said.subject(), speaker.person()))
        .outcome();
  }
}
