package com.barron.whatsapp.alerts.escalation;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sla.acknowledgement.AlertAcknowledgement;
import com.barron.whatsapp.alerts.Acknowledgement;
import com.barron.whatsapp.alerts.Alerts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The alerts, as the domain acknowledges them for other systems. */
@Singleton
class AlertAcknowledgementService implements AlertAcknowledgement {
  private final Alerts alerts;

  @Inject
  AlertAcknowledgementService(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public boolean acknowledge(Reference subject, PersonId by) {
    return isTheirs(alerts.acknowledge(subject, by), by);
  }

  @Override
  public boolean promise(Reference subject, PersonId by, Instant until) {
    return isTheirs(alerts.promise(subject, by, until), by);
  }

  private static boolean isTheirs(Acknowledgement result, PersonId by) {
    return result instanceof Acknowledgement.Taken
        || result instanceof Acknowledgement.TakenBefore before && before.by().equals(by);
  }
}
