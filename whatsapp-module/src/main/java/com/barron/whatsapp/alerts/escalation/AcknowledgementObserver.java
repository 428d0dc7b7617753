package com.barron.whatsapp.alerts.escalation;

import com.barron.production.maintenance.TicketAction;
import com.barron.production.maintenance.TicketWasHandled;
import com.barron.production.maintenance.promise.TicketWasPromised;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.orders.assignment.OrderWasAcknowledged;
import com.barron.production.quality.handling.DefectWasAcknowledged;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever takes care of something has heard of it: its alerts end, by whatever way they said so.
 * Who takes care by {@link com.barron.production.openwork.acknowledgement.SubjectAcknowledgement}
 * ended them before; then nothing is left.
 */
@Singleton
class AcknowledgementObserver {
  private static final Set<TicketAction> TAKES_CARE =
      EnumSet.of(TicketAction.ACKNOWLEDGE, TicketAction.WAIT_FOR_PARTS);

  private final Alerts alerts;

  @Inject
  AcknowledgementObserver(Alerts alerts) {
    this.alerts = alerts;
  }

  void on(@Observes TicketWasHandled handled) {
    if (TAKES_CARE.contains(handled.action())) {
      alerts.acknowledge(handled.ticket(), handled.by());
    }
  }

  void on(@Observes TicketWasPromised promised) {
    alerts.promise(promised.ticket(), promised.by(), promised.until());
  }

  void on(@Observes DefectWasAcknowledged acknowledged) {
    alerts.acknowledge(acknowledged.defect(), acknowledged.by());
  }

  void on(@Observes OrderWasAcknowledged acknowledged) {
    alerts.acknowledge(acknowledged.order(), acknowledged.by());
  }
}
