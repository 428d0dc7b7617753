package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Translations;
import java.util.Set;

/** "I take care of it." */
record AckCommand(Acknowledger care, Alerts alerts) implements ChatCommand {
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
