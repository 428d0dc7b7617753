package com.barron.whatsapp.flows;

import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.alerts.AlertsContract;

/** What the conversations are tested with is answered as the real alerts are. */
class FakeAlertsTest extends AlertsContract {
  private final FakeAlerts alerts = new FakeAlerts();

  @Override
  protected Alerts alerts() {
    return alerts;
  }

  @Override
  protected void raise(Reference subject) {
    alerts.open(subject.toString());
  }
}
