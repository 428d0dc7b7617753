package com.barron.whatsapp.alerts.escalation;

import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaAlarm;
import com.barron.whatsapp.alerts.AlertsContract;
import java.util.HashSet;
import java.util.Set;

/** The real service on PostgreSQL. */
class AlertsContractIT extends AlertsContract {
  private final AlertFixture alertFixture = new AlertFixture();
  private final Set<Reference> warned = new HashSet<>();

  @Override
  protected Alerts alerts() {
    return alertFixture.alerts;
  }

  @Override
  protected void raise(Reference subject) {
    if (warned.add(subject)) {
      alertFixture.warned(subject, Priority.HIGH);
    } else {
      alertFixture.raise(AlertFixture.alarm(subject, SlaAlarm.Kind.BREACH, Priority.HIGH));
    }
  }
}
