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
public record AckCommand(Acknowledger care, Alerts alerts) implements ChatCommand {
  @Override
  public String id() {
    return "ack";
  }

  @Override
  public Permission action() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Acknowledger.KINDS;
  }

  @Override
  public Outcome hear(CommandInvocation said, Speaker speaker, Translations translations) {
    return care.take(
            said, speaker, translations, () -> alerts.acknowledge(said.subject(), speaker.person()))
        .outcome();
  }
}
