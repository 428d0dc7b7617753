package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Wording;
import java.util.Set;

/** "I take care of it." */
record AckRemark(TakingCare care, Alerts alerts) implements Remark {
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
    return TakingCare.KINDS;
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    return care.take(
            said, speaker, wording, () -> alerts.acknowledge(said.subject(), speaker.person()))
        .outcome();
  }
}
